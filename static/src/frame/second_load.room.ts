/** The views that a phone needs after its first idea, as one chunk. */
import "./RoomFrame";
import { keepClearOfNotes } from "../components/note_in_the_way";
import { watchAnswers } from "../phases/concepts/match/told_answer";

export { LeftBehind } from "../components/LeftBehind";
export { MenuSheet } from "../components/MenuSheet";
export { Acts, Editor } from "../phases/ideas/OwnParts";
export { Tools } from "../phases/ideas/Tools";
export { Wall } from "../phases/ideas/Wall";
export * from "../phases/second_views";
export { EarlyIdeas } from "../phases/welcome/EarlyIdeas";
export { ReadHere } from "../teams/ReadHere";

keepClearOfNotes();
watchAnswers();
