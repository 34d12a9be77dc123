/** What stands at the side of the console in every phase: the clock, the people … one line each. */
import type { ComponentType } from "preact";

export const panels: readonly ComponentType[] = [];
