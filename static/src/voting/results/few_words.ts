/** Why there are no figures of a vote with so few, in the one sentence that stands for them on every screen. */
import { locale, t } from "../../base/i18n";
import type { Result } from "../../contract/cards";
import { answersTo } from "../poll_question";

/** Where nobody voted there is nothing to keep back; and where nothing is chosen, nothing that was chosen is shown. */
export function fewWords(result: Pick<Result, "explanation" | "ballots" | "rule">): string {
  if (!result.ballots) return t("result.nobody_voted");
  if (answersTo(result) !== "consent") return t("result.few_answers");
  return (result.explanation[locale.value] ?? []).join(" ");
}
