/** What a step says on the console that works on something, where there is nothing yet; what waits for a yes says so itself. */
import { t } from "../../../base/i18n";
import type { Step } from "../../../contract/cards";
import { leftUnconfirmed } from "../../../sync/unconfirmed";
import { addedAs } from "../../../teams/concept_kinds";
import { kindWords } from "../../../teams/kind_words";

const ONE: readonly string[] = ["match", "proposal"];

export function noneWords(step: Step): string {
  const kind = addedAs(step);
  const none = kindWords(kind, "none");
  if (leftUnconfirmed().length) return none;
  return `${none} ${t(ONE.includes(kind) ? "kinds.none_desk_one" : "kinds.none_desk")}`;
}
