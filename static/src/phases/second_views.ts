// Made from the server's PHASES by `npm run protocol`: change those, not this file.
export { ThemesRoom } from "./themes/room";
export { SelectionRoom } from "./selection/room";
export { ConceptsRoom } from "./concepts/room";
export { CommitmentRoom } from "./commitment/room";
export { ActionsRoom } from "./actions/room";
export { ClosingRoom } from "./closing/room";
