/** What is voted on, by which rule, by how many. From opening on it is frozen, and its fingerprint is shown. */

import { knows, sentence, t } from "../../base/i18n";
import type { Poll } from "../../contract/cards";
import { nounOfAll } from "../../sync/idea_nouns";
import { card, cards } from "../../sync/store";
import { AllGoOn } from "../../voting/AllGoOn";
import { hintOf, methodName, namesItsMethod } from "../../voting/MethodExplanation";
import { listed } from "../../voting/options";
import { ruleWords, termWords } from "../../voting/rule_summary";
import { electorsOf } from "../access/electors";
import { optionCount } from "./rounds";

/** What stands on the list, by its name. */
function nounOn(poll: Poll): string {
  const ids = new Set(
    poll.options.length ? poll.options : listed(poll.over, card("steps", poll.step)?.settings),
  );
  return nounOfAll(cards("ideas").filter(({ id }) => ids.has(id)));
}

export function RuleCard({ poll }: { poll: Poll }) {
  const hint = hintOf(poll);
  const n = optionCount(poll);
  return (
    <div class="rule">
      <p>
        {namesItsMethod(poll) && <b>{sentence(methodName(poll.method))}</b>} {knows(hint) && t(hint)}
      </p>
      <AllGoOn poll={poll} n={n} />
      <ul class="rule-words">
        {!poll.concept && <li>{t(`console.over_${poll.over}`, { n, noun: nounOn(poll) })}</li>}
        <li>{t("console.electors", { n: electorsOf(poll) })}</li>
        {[...ruleWords(poll, n), ...termWords(poll, n)].map((words) => (
          <li key={words}>{words}</li>
        ))}
        {poll.proxies > 0 && <li>{t("polls.on_paper", { n: poll.proxies })}</li>}
        {poll.admitted > 0 && <li>{t("console.admitted_later", { n: poll.admitted })}</li>}
      </ul>
      {poll.rule_hash && (
        <details class="more">
          <summary>{t("console.rule_frozen")}</summary>
          <p class="meta">{t("console.rule_frozen_hint")}</p>
          <code class="words meta">{poll.rule_hash}</code>
        </details>
      )}
    </div>
  );
}
