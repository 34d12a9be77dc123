/** Which view the projector shows in which phase: one line per phase. */
import type { Registry } from "./load";

export const screens: Registry = {};
