/**
 * Which view a phone or laptop shows in which phase: one line per phase. Until the first idea is sent only the first
 * two are needed; the others come together, with their words and the sheet they are drawn with, in the quiet after that.
 */

import { at, type Registry } from "../base/lazy_view";
import { IdeasRoom } from "./ideas/room";
import { secondLoad } from "./second_load";
import { WelcomeRoom } from "./welcome/room";

export const rooms: Registry = {
  welcome: at(WelcomeRoom),
  ideas: at(IdeasRoom),
  themes: () => secondLoad().then((it) => it.ThemesRoom),
  selection: () => secondLoad().then((it) => it.SelectionRoom),
  concepts: () => secondLoad().then((it) => it.ConceptsRoom),
  commitment: () => secondLoad().then((it) => it.CommitmentRoom),
  actions: () => secondLoad().then((it) => it.ActionsRoom),
  closing: () => secondLoad().then((it) => it.ClosingRoom),
};
