/** Which view the facilitator has in which phase: one line per phase. */
import type { Registry } from "./load";

export const desks: Registry = {
  welcome: () => import("./welcome/desk").then((it) => it.WelcomeDesk),
  ideas: () => import("./ideas/desk").then((it) => it.IdeasDesk),
  themes: () => import("./themes/desk").then((it) => it.ThemesDesk),
  selection: () => import("./selection/desk").then((it) => it.SelectionDesk),
  concepts: () => import("./concepts/desk").then((it) => it.ConceptsDesk),
  commitment: () => import("./commitment/desk").then((it) => it.CommitmentDesk),
  actions: () => import("./actions/desk").then((it) => it.ActionsDesk),
  closing: () => import("./closing/desk").then((it) => it.ClosingDesk),
};
