/** Which view a phone or laptop shows in which phase: one line per phase. */

import { IdeasRoom } from "./ideas/room";
import type { PhaseView } from "./props";

export const rooms: Readonly<Record<string, PhaseView>> = {
  ideas: IdeasRoom,
};
