/** Which view the facilitator has in which phase: one line per phase. */
import type { Registry } from "../base/lazy_view";

export const desks: Registry = {
  welcome: () => import("./welcome/console").then((it) => it.WelcomeDesk),
  ideas: () => import("./ideas/console").then((it) => it.IdeasDesk),
  themes: () => import("./themes/console").then((it) => it.ThemesDesk),
  selection: () => import("./selection/console").then((it) => it.SelectionDesk),
  concepts: () => import("./concepts/console").then((it) => it.ConceptsDesk),
  commitment: () => import("./commitment/console").then((it) => it.CommitmentDesk),
  actions: () => import("./actions/console").then((it) => it.ActionsDesk),
  closing: () => import("./closing/console").then((it) => it.ClosingDesk),
};
