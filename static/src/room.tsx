/**
 * The participant's page. All that a phone needs before its first idea is in `frame/RoomFrame.tsx`: whatever comes later imports
 * that, too, so that it stays one file for the bundler, and one answer over the line, instead of slivers.
 */
import { start } from "./frame/RoomFrame";

start();
