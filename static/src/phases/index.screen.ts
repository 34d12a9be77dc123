/** Which view the projector shows in which phase: one line per phase. */
import type { Registry } from "./load";

export const screens: Registry = {
  welcome: () => import("./welcome/screen").then((it) => it.WelcomeScreen),
  ideas: () => import("./ideas/screen").then((it) => it.IdeasScreen),
  themes: () => import("./themes/screen").then((it) => it.ThemesScreen),
  selection: () => import("./selection/screen").then((it) => it.SelectionScreen),
  concepts: () => import("./concepts/screen").then((it) => it.ConceptsScreen),
  commitment: () => import("./commitment/screen").then((it) => it.CommitmentScreen),
  actions: () => import("./actions/screen").then((it) => it.ActionsScreen),
  closing: () => import("./closing/screen").then((it) => it.ClosingScreen),
};
