/** Which view a phone or laptop shows in which phase: one line per phase. */
import type { Registry } from "./load";

export const rooms: Registry = {
  ideas: () => import("./ideas/room").then((it) => it.IdeasRoom),
  welcome: () => import("./welcome/room").then((it) => it.WelcomeRoom),
  themes: () => import("./themes/room").then((it) => it.ThemesRoom),
  selection: () => import("./selection/room").then((it) => it.SelectionRoom),
  concepts: () => import("./concepts/room").then((it) => it.ConceptsRoom),
  commitment: () => import("./commitment/room").then((it) => it.CommitmentRoom),
  actions: () => import("./actions/room").then((it) => it.ActionsRoom),
  closing: () => import("./closing/room").then((it) => it.ClosingRoom),
};
