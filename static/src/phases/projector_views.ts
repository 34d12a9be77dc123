// Made from the server's PHASES by `npm run protocol`: change those, not this file.
import { at, type Registry } from "../base/lazy_view";
import { WelcomeScreen } from "./welcome/projector";
import { IdeasScreen } from "./ideas/projector";
import { ThemesScreen } from "./themes/projector";
import { SelectionScreen } from "./selection/projector";
import { ConceptsScreen } from "./concepts/projector";
import { CommitmentScreen } from "./commitment/projector";
import { ActionsScreen } from "./actions/projector";
import { ClosingScreen } from "./closing/projector";

export const screens: Registry = {
  welcome: at(WelcomeScreen),
  ideas: at(IdeasScreen),
  themes: at(ThemesScreen),
  selection: at(SelectionScreen),
  concepts: at(ConceptsScreen),
  commitment: at(CommitmentScreen),
  actions: at(ActionsScreen),
  closing: at(ClosingScreen),
};
