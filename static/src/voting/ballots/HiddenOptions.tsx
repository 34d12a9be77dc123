/**
 * What this voter gave to something that the facilitator has hidden since: it does not count, and it can be taken back
 * and used on something else. In one place for every method, before the ballot, where it is seen; a ranking shows it in
 * its own rows.
 */
import undo from "lucide-static/icons/undo-2.svg";
import { useEffect } from "preact/hooks";
import { t } from "../../base/i18n";
import { announce } from "../../base/live_region";
import { Button } from "../../components/Button";
import type { Id, Poll } from "../../contract/cards";
import { type Choice, setting, strangers, without } from "./choices";
import { useLocked } from "./locked";

interface HiddenProps {
  poll: Poll;
  options: readonly { id: Id }[];
  choice: Choice | null;
  submit(choice: Choice): void;
}

export function HiddenGiven({ poll, options, choice, submit }: HiddenProps) {
  const locked = useLocked();
  const ids = choice ? strangers(choice, options) : [];
  const said = ids.join();
  useEffect(() => {
    if (said) announce(`${t("vote.hidden_title")}. ${t("vote.hidden_hint")}`);
  }, [said]);
  if (!choice || !ids.length) return null;
  const take = (id: Id) => {
    submit(without(choice, [id]));
    announce(t("vote.hidden_taken"));
  };
  return (
    <section class="hidden-given" aria-labelledby="hidden-given">
      <h2 id="hidden-given">{t("vote.hidden_title")}</h2>
      <p class="meta">{t("vote.hidden_hint")}</p>
      <ul class="cards">
        {ids.map((id) => (
          <li key={id} class="card option picked hidden-row">
            <p>
              {t("result.hidden_option")} · {given(poll, choice, id)}
            </p>
            <Button kind="secondary" icon={undo} disabled={locked} onClick={() => take(id)}>
              {t("vote.hidden_take")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What it was, in the words of the ballot. */
function given(poll: Poll, { votes, scores, ratings, answers }: Choice, id: Id): string {
  if (votes) return t(poll.method === "dots" ? "vote.dots" : "vote.votes", { n: votes[id] ?? 0 });
  if (scores) return t("vote.points", { n: scores[id] ?? 0, most: setting(poll, "max") ?? 5 });
  if (ratings) return t("vote.hidden_rated");
  if (answers)
    return t("vote.answers_given", { n: answers.filter(({ a, b }) => a === id || b === id).length });
  return t("vote.hidden_tick");
}
