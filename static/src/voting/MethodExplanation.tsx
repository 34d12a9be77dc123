/** How it is counted, in one sentence of the method's own, and the rule that was frozen when the poll opened. */

import { knows, sentence, t } from "../base/i18n";
import type { Poll } from "../contract/cards";
import { setting } from "./ballots/choices";
import { roomForAll, seatsWords } from "./places";
import { answersOf, onlyAsks } from "./poll_question";
import { price, ruleWords, termWords } from "./rule_summary";

export const methodName = (method: string): string =>
  knows(`method.${method}.title`) ? t(`method.${method}.title`) : method;

/** Its name says what is asked; where the plan asks something else by it, that name would be another question. */
export const namesItsMethod = (poll: Poll): boolean => !onlyAsks(poll) && answersOf(poll) === "consent";

/** What is made of the ticks. */
export function hintOf(poll: Poll): string {
  if (onlyAsks(poll)) return "vote.agree_hint";
  return answersOf(poll) === "consent" ? `method.${poll.method}.hint` : "vote.answers_hint";
}

export function MethodExplanation({ poll, options }: { poll: Poll; options: number }) {
  const hint = hintOf(poll);
  const seats = seatsWords(poll, options);
  return (
    <details class="more">
      <summary>{t("vote.how_counted")}</summary>
      <p>
        {namesItsMethod(poll) && <b>{sentence(methodName(poll.method))}</b>} {knows(hint) && t(hint)}
      </p>
      {seats && !roomForAll(poll, options) && <p>{seats}</p>}
      <ul class="rule-list">
        {[
          ...termWords(poll, options),
          ...ruleWords(poll, options),
          t("polls.electors", { n: poll.electors }),
        ].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {poll.rule_hash && (
        <p class="meta words">{t("vote.rule_hash", { hash: poll.rule_hash.slice(0, 8) })}</p>
      )}
    </details>
  );
}

/** What there is to spend, where a pot is to be spent. */
export const pot = (poll: Poll): string | null =>
  typeof poll.settings.unit === "string" ? price(poll, setting(poll, "budget") ?? 0) : null;
