// Made from the server's PHASES by `npm run protocol`: change those, not this file.
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
