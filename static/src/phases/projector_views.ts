// Made from the server's PHASES by `npm run protocol`: change those, not this file.
import type { Registry } from "../base/lazy_view";

export const screens: Registry = {
  welcome: () => import("./welcome/projector").then((it) => it.WelcomeScreen),
  ideas: () => import("./ideas/projector").then((it) => it.IdeasScreen),
  themes: () => import("./themes/projector").then((it) => it.ThemesScreen),
  selection: () => import("./selection/projector").then((it) => it.SelectionScreen),
  concepts: () => import("./concepts/projector").then((it) => it.ConceptsScreen),
  commitment: () => import("./commitment/projector").then((it) => it.CommitmentScreen),
  actions: () => import("./actions/projector").then((it) => it.ActionsScreen),
  closing: () => import("./closing/projector").then((it) => it.ClosingScreen),
};
