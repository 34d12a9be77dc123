/** Nothing to work on yet: what will come, and who puts it there. Nobody waits for something that nobody can add. */

import { t } from "../base/i18n";
import { EmptyState } from "../components/Notice";
import type { Step } from "../contract/cards";
import { leftUnconfirmed } from "../sync/unconfirmed";
import { addedAs, everybodyAdds } from "./concept_kinds";
import { kindWords } from "./kind_words";

/** The key of who brings it here: everybody, a facilitator, or the room's own yes to what it has chosen. */
export function whoBrings(step: Step, everybody: string, facilitator: string): string {
  if (leftUnconfirmed().length) return "kinds.none_confirm";
  return everybodyAdds(step) ? everybody : facilitator;
}

export function NothingToWorkOn({ step }: { step: Step }) {
  const who = t(whoBrings(step, "kinds.none_add", "kinds.none_phone"));
  return <EmptyState text={`${kindWords(addedAs(step), "none")} ${who}`} />;
}
