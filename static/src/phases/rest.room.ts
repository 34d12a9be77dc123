/** The views that a phone needs after its first idea, as one chunk. */
import "../frame";

export { MenuSheet } from "../parts/MenuSheet";
export { ActionsRoom } from "./actions/room";
export { ClosingRoom } from "./closing/room";
export { CommitmentRoom } from "./commitment/room";
export { ConceptsRoom } from "./concepts/room";
export { Acts, Editor } from "./ideas/OwnParts";
export { SelectionRoom } from "./selection/room";
export { ThemesRoom } from "./themes/room";
