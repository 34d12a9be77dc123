/**
 * Brainstorm on a phone (P3) and a laptop (L1). Silent: one's own ideas only, until the facilitator shows the
 * others'. Open: everybody's, newest first, and new ones wait behind a button so that nothing jumps.
 *
 * This is the model for the other phases: signals in, `send` out, the draft kept by `useDraft`, words by `t`.
 */
import { useSignal } from "@preact/signals";
import { useState } from "preact/hooks";
import type { Idea, Step } from "../../cards";
import { t } from "../../i18n";
import { nounOf, nounOfAll } from "../../nouns";
import { items } from "../../outbox";
import { briefOf } from "../../parts/Brief";
import { EmptyState } from "../../parts/Notice";
import { Question } from "../../parts/Places";
import { Segments } from "../../parts/Segments";
import { stepName } from "../../parts/StepsLine";
import { cards, mine } from "../../store";
import type { PhaseProps } from "../props";
import { Composer } from "./Composer";
import { ownIdeas } from "./mine";
import { OwnCard } from "./OwnCard";
import { Wall } from "./Wall";

const MAX = 280;
type Seen = "mine" | "all";

export function IdeasRoom({ step }: PhaseProps) {
  const builds = useSignal<Idea | null>(null);
  const [chosen, choose] = useState<Seen | null>(null);
  const max = Number(step.settings.max_length ?? MAX);
  const own = ownIdeas(mine.value?.ideas ?? [], items.value);
  const others = othersThan(mine.value?.ideas ?? []);
  const open = step.settings.hidden === false || others.length > 0;
  const seen: Seen = chosen ?? (step.settings.hidden === false ? "all" : "mine");
  const counts = { mine: own.length, all: own.length + others.length };
  return (
    <>
      <main class="room-main ideas" id="main">
        <h1 class="sr-only" tabIndex={-1}>
          {stepName(step)}
        </h1>
        <Question />
        {open && (
          <Segments
            name="seen"
            value={seen}
            words={label(counts, nounOf(step), nounOfAll([...own.map(({ idea }) => idea), ...others]))}
            choose={(key: Seen) => choose(key)}
          />
        )}
        {seen === "mine" && <OwnList own={own} max={max} step={step} />}
        {seen === "mine" && !open && <p class="meta">{t("room.silent", { noun: nounOf(step) })}</p>}
        {seen === "all" && <Wall own={own} others={others} max={max} step={step.id} builds={builds} />}
      </main>
      <Composer step={step} max={max} builds={builds} />
    </>
  );
}

function othersThan(own: readonly Idea[]): Idea[] {
  const ids = new Set(own.map((idea) => idea.id));
  return cards("ideas").filter((idea) => !ids.has(idea.id) && !idea.merged_into);
}

const label = (counts: Record<Seen, number>, noun: string, all: string): Record<Seen, string> => ({
  all: t("room.all_ideas", { n: counts.all, noun: all }),
  mine: t("room.your_ideas", { n: counts.mine, noun }),
});

function OwnList({ own, max, step }: { own: ReturnType<typeof ownIdeas>; max: number; step: Step }) {
  return (
    <section class="own-ideas" aria-labelledby="own-ideas">
      <h2 id="own-ideas">{t("room.your_ideas", { n: own.length, noun: nounOf(step) })}</h2>
      {own.length === 0 && <EmptyState text={briefOf(step) ?? t("room.idea_hint", { noun: nounOf(step) })} />}
      <ul class="cards columns">
        {own.map(({ idea, item }) => (
          <li key={idea.id}>
            <OwnCard idea={idea} item={item} max={max} step={step.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
