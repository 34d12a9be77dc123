/** Nothing to work on yet: what will come, and who puts it there. Nobody waits for something that nobody can add. */

import { t } from "../base/i18n";
import { EmptyState } from "../components/Notice";
import type { Step } from "../contract/cards";
import { addedAs, everybodyAdds } from "./concept_kinds";
import { kindWords } from "./kind_words";

export function NothingToWorkOn({ step }: { step: Step }) {
  const who = t(everybodyAdds(step) ? "kinds.none_add" : "kinds.none_phone");
  return <EmptyState text={`${kindWords(addedAs(step), "none")} ${who}`} />;
}
