/** Which view a phone or laptop shows in which phase: one line per phase. */
import type { Registry } from "./load";

export const rooms: Registry = {
  ideas: () => import("./ideas/room").then((it) => it.IdeasRoom),
  welcome: () => import("./welcome/room").then((it) => it.WelcomeRoom),
  themes: () => import("./themes/room").then((it) => it.ThemesRoom),
  selection: () => import("./selection/room").then((it) => it.SelectionRoom),
};
