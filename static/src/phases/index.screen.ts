/** Which view the projector shows in which phase: one line per phase. */
import type { PhaseView } from "./props";

export const screens: Readonly<Record<string, PhaseView>> = {};
