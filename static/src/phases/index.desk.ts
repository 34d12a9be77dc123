/** Which view the facilitator has in which phase: one line per phase. */
import type { PhaseView } from "./props";

export const desks: Readonly<Record<string, PhaseView>> = {};
