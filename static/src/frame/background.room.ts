/** What a phone needs after its first idea, or hardly ever: the copies for when there is no network, and a slip by its code. */
import "./RoomFrame";

export * from "../offline/offline_copy";
export { takeScanned } from "../voting/access/scanned";
