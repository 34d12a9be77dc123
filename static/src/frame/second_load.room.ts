/** The views that a phone needs after its first idea, as one chunk. */
import "./RoomFrame";

export { MenuSheet } from "../components/MenuSheet";
export { Acts, Editor } from "../phases/ideas/OwnParts";
export * from "../phases/second_views";
export { ReadHere } from "../teams/ReadHere";
