/**
 * The ideas of this step's kind, the same as on the wall and as many, the newest first; one step's alone or all of the
 * session where there are more. They come in at once where they belong, and wait behind a button while somebody reads or has the hand there.
 */
import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { found } from "../../../base/search";
import { Button } from "../../../components/Button";
import { EmptyState } from "../../../components/Notice";
import { SearchBox } from "../../../components/SearchBox";
import { stepName } from "../../../components/step_title";
import { IdeaRow } from "../../../console/ideas/IdeaRow";
import { useStanding } from "../../../console/steady_list";
import type { Id, Idea, Step } from "../../../contract/cards";
import { belongs, nounOf, nounOfAll } from "../../../sync/idea_nouns";
import { standing } from "../../../sync/ideas";
import { cards, steps } from "../../../sync/store";
import { IdeaSheet } from "./IdeaSheet";

const AT_FIRST = 30;
const SEARCH_FROM = 8;
/** What belongs to the step that is now, as on the phones. */
const HERE = "";
const ALL = "all";

const newestFirst = (a: Idea, b: Idea): number => (b.n ?? 0) - (a.n ?? 0);

export function Inbox({ step }: { step: Step }) {
  const [query, setQuery] = useState("");
  const [of, setOf] = useState<Id>(HERE);
  const [all, setAll] = useState(false);
  const [opened, open] = useState<Id | null>(null);
  const ideas = standing().filter((idea) => of === ALL || (of ? idea.step === of : belongs(step, idea)));
  const under = lyingUnder();
  const fitting = ideas.filter((idea) => found(query, idea.text, idea.for_whom)).sort(newestFirst);
  const { list, rows, fresh, reveal } = useStanding(fitting);
  const noun = nounOfAll(ideas, nounOf(step));
  const more = all || query ? 0 : Math.max(0, rows.length - AT_FIRST);
  return (
    <section class="panel inbox-panel" aria-labelledby="inbox">
      <div class="panel-head">
        <h2 id="inbox">{t("console.inbox", { n: ideas.length, noun })}</h2>
        {fresh.length > 0 && (
          <button type="button" class="fresh" onClick={reveal}>
            {t("room.new_ideas", { n: fresh.length, noun: nounOfAll(fresh) })}
          </button>
        )}
        <div class="inbox-tools">
          <OfStep here={step} of={of} choose={setOf} />
          {ideas.length >= SEARCH_FROM && (
            <SearchBox value={query} onText={setQuery} label={t("room.search_ideas", { noun })} />
          )}
        </div>
      </div>
      <ul class="inbox" ref={list}>
        {rows.slice(0, rows.length - more).map(({ card, gone }) => (
          <li key={card.id}>
            <IdeaRow
              idea={card}
              n={1 + (under.get(card.id) ?? 0)}
              gone={gone}
              seen={isSeen(card, step)}
              more={() => open(card.id)}
            />
          </li>
        ))}
      </ul>
      {rows.length === 0 && <EmptyState text={t(query ? "room.none_found" : "console.no_ideas", { noun })} />}
      {more > 0 && (
        <Button kind="secondary" wide onClick={() => setAll(true)}>
          {t("room.older_ideas", { n: more, noun })}
        </Button>
      )}
      {opened && <IdeaSheet id={opened} onClose={() => open(null)} />}
    </section>
  );
}

/** How many lie under the one that stands in front of them. */
function lyingUnder(): ReadonlyMap<Id, number> {
  const under = new Map<Id, number>();
  for (const { merged_into } of cards("ideas"))
    if (merged_into) under.set(merged_into, 1 + (under.get(merged_into) ?? 0));
  return under;
}

/** Everybody sees it, so that it may be shown large: of an earlier step, or of this one when it is not silent. */
const isSeen = (idea: Idea, step: Step): boolean => idea.step !== step.id || step.settings.hidden === false;

/** Only where ideas were written in several steps is there anything to choose. */
function OfStep({ here, of, choose }: { here: Step; of: Id; choose(step: Id): void }) {
  const all = standing();
  const from = new Set(all.map(({ step }) => step));
  const there = steps.value.filter(({ id }) => from.has(id));
  const apart = all.some((idea) => !belongs(here, idea));
  if (there.length < 2 && !apart) return null;
  return (
    <select
      aria-label={t("console.of_step")}
      value={of}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {apart && <option value={HERE}>{t("console.noun", { noun: nounOf(here) })}</option>}
      <option value={apart ? ALL : HERE}>{t("console.all_steps")}</option>
      {there.map((one) => (
        <option key={one.id} value={one.id}>
          {stepName(one)}
        </option>
      ))}
    </select>
  );
}
