/**
 * All the session's ideas, the newest first; one step's alone where there are several. They come in at once where they
 * belong, and wait behind a button while somebody reads or has the hand there.
 */
import { useState } from "preact/hooks";
import type { Id, Idea, Step } from "../../../cards";
import { useStanding } from "../../../desk/standing";
import { t } from "../../../i18n";
import { nounOfAll } from "../../../nouns";
import { Button } from "../../../parts/Button";
import { EmptyState } from "../../../parts/Notice";
import { SearchBox } from "../../../parts/SearchBox";
import { stepName } from "../../../parts/StepsLine";
import { found } from "../../../search";
import { cards, steps } from "../../../store";
import { IdeaRow } from "./IdeaRow";
import { IdeaSheet } from "./IdeaSheet";

const AT_FIRST = 30;
const SEARCH_FROM = 8;
const ALL = "";

/** Those that everybody may see when they are shown: what is hidden or waits for a yes lies in a tray. */
export const inSight = (ideas: readonly Idea[]): Idea[] =>
  ideas.filter(({ hidden, pending }) => !hidden && !pending);

const newestFirst = (a: Idea, b: Idea): number => (b.n ?? 0) - (a.n ?? 0);

export function Inbox({ step }: { step: Step }) {
  const [query, setQuery] = useState("");
  const [of, setOf] = useState<Id>(ALL);
  const [all, setAll] = useState(false);
  const [opened, open] = useState<Id | null>(null);
  const ideas = inSight(cards("ideas")).filter((idea) => !of || idea.step === of);
  const fitting = ideas.filter((idea) => found(query, idea.text, idea.for_whom)).sort(newestFirst);
  const { list, rows, fresh, reveal } = useStanding(fitting);
  const noun = nounOfAll(ideas);
  const more = all || query ? 0 : Math.max(0, rows.length - AT_FIRST);
  return (
    <section class="panel inbox-panel" aria-labelledby="inbox">
      <div class="panel-head">
        <h2 id="inbox">{t("desk.inbox", { n: ideas.length, noun })}</h2>
        {fresh.length > 0 && (
          <button type="button" class="fresh" onClick={reveal}>
            {t("room.new_ideas", { n: fresh.length, noun: nounOfAll(fresh) })}
          </button>
        )}
        <div class="inbox-tools">
          <OfStep of={of} choose={setOf} />
          {ideas.length >= SEARCH_FROM && (
            <SearchBox value={query} onText={setQuery} label={t("room.search_ideas", { noun })} />
          )}
        </div>
      </div>
      <ul class="inbox" ref={list}>
        {rows.slice(0, rows.length - more).map(({ card, gone }) => (
          <li key={card.id}>
            <IdeaRow idea={card} gone={gone} seen={isSeen(card, step)} more={() => open(card.id)} />
          </li>
        ))}
      </ul>
      {rows.length === 0 && <EmptyState text={t(query ? "room.none_found" : "desk.no_ideas", { noun })} />}
      {more > 0 && (
        <Button kind="secondary" wide onClick={() => setAll(true)}>
          {t("room.older_ideas", { n: more, noun })}
        </Button>
      )}
      {opened && <IdeaSheet id={opened} onClose={() => open(null)} />}
    </section>
  );
}

/** Everybody sees it, so that it may be shown large: of an earlier step, or of this one when it is not silent. */
const isSeen = (idea: Idea, step: Step): boolean => idea.step !== step.id || step.settings.hidden === false;

/** Only where ideas were written in several steps is there anything to choose. */
function OfStep({ of, choose }: { of: Id; choose(step: Id): void }) {
  const from = new Set(inSight(cards("ideas")).map(({ step }) => step));
  const there = steps.value.filter(({ id }) => from.has(id));
  if (there.length < 2) return null;
  return (
    <select aria-label={t("desk.of_step")} value={of} onChange={(event) => choose(event.currentTarget.value)}>
      <option value={ALL}>{t("desk.all_steps")}</option>
      {there.map((one) => (
        <option key={one.id} value={one.id}>
          {stepName(one)}
        </option>
      ))}
    </select>
  );
}
