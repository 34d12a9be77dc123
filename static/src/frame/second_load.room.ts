/** The views that a phone needs after its first idea, as one chunk. */
import "./RoomFrame";

export { MenuSheet } from "../components/MenuSheet";
export { ActionsRoom } from "../phases/actions/room";
export { ClosingRoom } from "../phases/closing/room";
export { CommitmentRoom } from "../phases/commitment/room";
export { ConceptsRoom } from "../phases/concepts/room";
export { Acts, Editor } from "../phases/ideas/OwnParts";
export { SelectionRoom } from "../phases/selection/room";
export { ThemesRoom } from "../phases/themes/room";
export { ReadHere } from "../teams/ReadHere";
