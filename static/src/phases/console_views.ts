/** Which view the facilitator has in which phase: one line per phase. */
import type { Registry } from "../base/lazy_view";

export const consoles: Registry = {
  welcome: () => import("./welcome/console").then((it) => it.WelcomeConsole),
  ideas: () => import("./ideas/console").then((it) => it.IdeasConsole),
  themes: () => import("./themes/console").then((it) => it.ThemesConsole),
  selection: () => import("./selection/console").then((it) => it.SelectionConsole),
  concepts: () => import("./concepts/console").then((it) => it.ConceptsConsole),
  commitment: () => import("./commitment/console").then((it) => it.CommitmentConsole),
  actions: () => import("./actions/console").then((it) => it.ActionsConsole),
  closing: () => import("./closing/console").then((it) => it.ClosingConsole),
};
