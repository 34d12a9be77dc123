// Made from the server's PHASES by `npm run protocol`: change those, not this file.
import { at, type Registry } from "../base/lazy_view";
import { WelcomeConsole } from "./welcome/console";
import { IdeasConsole } from "./ideas/console";
import { ThemesConsole } from "./themes/console";
import { SelectionConsole } from "./selection/console";
import { ConceptsConsole } from "./concepts/console";
import { CommitmentConsole } from "./commitment/console";
import { ActionsConsole } from "./actions/console";
import { ClosingConsole } from "./closing/console";

export const consoles: Registry = {
  welcome: at(WelcomeConsole),
  ideas: at(IdeasConsole),
  themes: at(ThemesConsole),
  selection: at(SelectionConsole),
  concepts: at(ConceptsConsole),
  commitment: at(CommitmentConsole),
  actions: at(ActionsConsole),
  closing: at(ClosingConsole),
};
