/** How the room stands to a thing, on the last wall and on phones. */
import { t } from "../../base/i18n";
import type { Concept } from "../../contract/cards";
import { answersTo } from "../poll_question";
import { lastResultOn } from "./last_vote";
import { passed } from "./objections";
import { answersIn } from "./ResultAnswers";

/** What the last vote about it came to: agreed or not; of answers with names of their own, how many gave which. */
export function outcomeWords(concept: Concept): string {
  const result = lastResultOn(concept);
  if (!result) return "";
  if (result.ballots === 0) return t("result.nobody_answered");
  if (answersTo(result) === "consent") return t(passed(result) ? "projector.passed" : "projector.not_passed");
  if (result.few) return t("result.few_answered");
  return answersIn((result.rounds[0] ?? {}) as Record<string, unknown>, answersTo(result))
    .filter(({ n }) => n > 0)
    .map(({ words, n }) => `${words} ${n}`)
    .join(" · ");
}
