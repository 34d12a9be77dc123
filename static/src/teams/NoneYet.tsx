/** Nothing to work on yet: what will come, and who puts it there. Nobody waits for something that nobody can add. */
import type { Step } from "../cards";
import { t } from "../i18n";
import { EmptyState } from "../parts/Notice";
import { addedAs, everybodyAdds } from "./asked";
import { kindWords } from "./thingWords";

export function NoneYet({ step }: { step: Step }) {
  const who = t(everybodyAdds(step) ? "kinds.none_add" : "kinds.none_phone");
  return <EmptyState text={`${kindWords(addedAs(step), "none")} ${who}`} />;
}
