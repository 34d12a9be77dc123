/** Which view the facilitator has in which phase: one line per phase. */
import type { Registry } from "./load";

export const desks: Registry = {};
