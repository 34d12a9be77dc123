/**
 * Which view a phone or laptop shows in which phase: one line per phase. Until the first idea is sent only the first
 * two are needed; the others come together, with their words and the sheet they are drawn with, in the quiet after that.
 */

import { at, type Registry } from "../base/lazy_view";
import { IdeasRoom } from "./ideas/room";
import { rest } from "./rest";
import { WelcomeRoom } from "./welcome/room";

export const rooms: Registry = {
  welcome: at(WelcomeRoom),
  ideas: at(IdeasRoom),
  themes: () => rest().then((it) => it.ThemesRoom),
  selection: () => rest().then((it) => it.SelectionRoom),
  concepts: () => rest().then((it) => it.ConceptsRoom),
  commitment: () => rest().then((it) => it.CommitmentRoom),
  actions: () => rest().then((it) => it.ActionsRoom),
  closing: () => rest().then((it) => it.ClosingRoom),
};
