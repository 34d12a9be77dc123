// Made from the server's PHASES by `npm run protocol`: change those, not this file.
import { at, type Registry } from "../base/lazy_view";
import { WelcomeRoom } from "./welcome/room";
import { IdeasRoom } from "./ideas/room";
import { secondLoad } from "./second_load";

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
