/**
 * Brainstorm on a phone (P3) and a laptop (L1). Silent: one's own ideas only, until the facilitator shows the
 * others'. Open: everybody's, newest first, and new ones wait behind a button so that nothing jumps.
 *
 * This is the model for the other phases: signals in, `send` out, the draft kept by `useDraft`, words by `t`.
 */
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Idea } from "../../cards";
import { t } from "../../i18n";
import { items } from "../../outbox";
import { EmptyState } from "../../parts/Notice";
import { Question } from "../../parts/Places";
import { cards, me, mine } from "../../store";
import type { PhaseProps } from "../props";
import { Composer } from "./Composer";
import { ownIdeas } from "./mine";
import { Others } from "./Others";
import { OwnCard } from "./OwnCard";

const MAX = 280;

export function IdeasRoom({ step }: PhaseProps) {
  const builds = useSignal<Idea | null>(null);
  const max = Number(step.settings.max_length ?? MAX);
  const own = ownIdeas(mine.value?.ideas ?? [], items.value, step.id);
  const ownIds = useMemo(() => new Set(own.map(({ idea }) => idea.id)), [own]);
  const others = cards("ideas").filter((idea) => !ownIds.has(idea.id) && !idea.merged_into);
  return (
    <>
      <main class="room-main ideas" id="main">
        <h1 class="sr-only" tabIndex={-1}>
          {t("common.phase_ideas")}
        </h1>
        <Question />
        <section class="own-ideas" aria-labelledby="own-ideas">
          <h2 id="own-ideas">{t("room.your_ideas", { n: own.length })}</h2>
          {own.length === 0 && <EmptyState text={t("room.idea_hint")} />}
          <ul class="cards columns">
            {own.map(({ idea, item }) => (
              <li key={idea.id}>
                <OwnCard idea={idea} item={item} sector={me.value?.sector ?? ""} max={max} step={step.id} />
              </li>
            ))}
          </ul>
        </section>
        {step.settings.hidden === false || others.length ? (
          <Others ideas={others} builds={builds} />
        ) : (
          <p class="meta">{t("room.silent")}</p>
        )}
      </main>
      <Composer step={step} max={max} builds={builds} />
    </>
  );
}
