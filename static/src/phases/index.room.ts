/** Which view a phone or laptop shows in which phase: one line per phase. */
import type { Registry } from "./load";

export const rooms: Registry = {
  ideas: () => import("./ideas/room").then((it) => it.IdeasRoom),
};
