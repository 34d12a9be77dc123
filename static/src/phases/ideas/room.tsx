/**
 * Brainstorm on a phone (P3) and a laptop (L1). Silent: one's own ideas only, until the facilitator shows the
 * others'. Open: everybody's, newest first, and new ones wait behind a button so that nothing jumps.
 *
 * This is the model for the other phases: signals in, `send` out, the draft kept by `useDraft`, words by `t`.
 */
import { useSignal } from "@preact/signals";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { Brief } from "../../components/Brief";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/Notice";
import { Segments } from "../../components/Segments";
import { Question } from "../../components/StatusPages";
import { stepName } from "../../components/step_title";
import type { Id, Idea, Step } from "../../contract/cards";
import { MAX_IDEA } from "../../contract/lengths";
import { items } from "../../outbox/outbox";
import { belongs, nounOf, nounOfAll } from "../../sync/idea_nouns";
import { onlyReads } from "../../sync/only_reads";
import { cards, mine, session } from "../../sync/store";
import { read } from "../../writing/drafts";
import { lazyPart } from "../lazy_part";
import { Composer } from "./Composer";
import { useLooking } from "./looking";
import { OwnCard } from "./OwnCard";
import { type OwnIdea, ownIdeas } from "./own_ideas";
import { useBroughtIntoView } from "./reveal_sent";

/** Only where a step says so, and never in the first one. */
const ReadHere = lazyPart((it) => it.ReadHere);
/** Where everybody sees everything from the start it comes while the first idea is being thought of. */
const Wall = lazyPart((it) => it.Wall);
const Tools = lazyPart((it) => it.Tools);

type Seen = "mine" | "all";

export function IdeasRoom({ step }: PhaseProps) {
  const builds = useSignal<Idea | null>(null);
  const [chosen, choose] = useState<Seen | null>(null);
  const [sent, setSent] = useState<Id | null>(null);
  const looking = useLooking();
  const max = Number(step.settings.max_length ?? MAX_IDEA);
  const own = ownIdeas(mine.value?.ideas ?? [], items.value).filter(({ idea }) => belongs(step, idea));
  const others = othersThan(mine.value?.ideas ?? []).filter((idea) => belongs(step, idea));
  const open = step.settings.hidden === false || others.length > 0;
  const seen: Seen = open ? (chosen ?? (step.settings.hidden === false ? "all" : "mine")) : "mine";
  const all = [...own.map(({ idea }) => idea), ...others];
  const [adding, add] = useState(() => step.settings.reading !== true || Boolean(read(step.id, "idea")));
  const may = session.value?.state !== "ended";
  const bare = onlyReads(step) && all.length === 0; // what is to be read is written in at the desk
  const writes = adding || (all.length === 0 && !bare) || builds.value !== null;
  useBroughtIntoView(sent, looking.reset);
  return (
    <>
      <main class="room-main ideas" id="main">
        <h1 class="sr-only" tabIndex={-1}>
          {stepName(step)}
        </h1>
        <Question />
        <Brief
          step={step}
          otherwise={
            own.length || step.settings.shown ? undefined : t("room.idea_hint", { noun: nounOf(step) })
          }
        />
        {Boolean(step.settings.reads) && <ReadHere step={step} />}
        {bare && <EmptyState text={t("room.written_in")} />}
        {open && !bare && (
          <div class="wall-bar">
            <Segments
              name="seen"
              value={seen}
              words={label({ mine: own.length, all: all.length })}
              choose={(key: Seen) => choose(key)}
            />
            {seen === "all" && <Tools n={all.length} noun={nounOfAll(all)} looking={looking} />}
          </div>
        )}
        {seen === "mine" && <OwnList own={own} max={max} step={step} titled={!open} />}
        {seen === "all" && !bare && <Wall {...{ own, others, max, builds, looking }} step={step.id} />}
        {may && !writes && (
          <Button kind="secondary" onClick={() => add(true)}>
            {t("room.one_more", { noun: nounOf(step) })}
          </Button>
        )}
      </main>
      {may && writes && (
        <Composer
          {...{ step, max, builds }}
          sent={setSent}
          focus={step.settings.reading === true && (adding || builds.value !== null)}
        />
      )}
    </>
  );
}

function othersThan(own: readonly Idea[]): Idea[] {
  const ids = new Set(own.map((idea) => idea.id));
  return cards("ideas").filter((idea) => !ids.has(idea.id) && !idea.merged_into);
}

const label = (counts: Record<Seen, number>): Record<Seen, string> => ({
  all: t("room.all_ideas", { n: counts.all }),
  mine: t("room.own_ideas", { n: counts.mine }),
});

interface OwnListProps {
  own: OwnIdea[];
  max: number;
  step: Step;
  /** Nothing above it says already what it is. */
  titled: boolean;
}

function OwnList({ own, max, step, titled }: OwnListProps) {
  const noun = nounOf(step);
  return (
    <section class="own-ideas" aria-labelledby="own-ideas">
      <h2 id="own-ideas" class={titled && own.length ? "" : "sr-only"}>
        {t("room.your_ideas", { n: own.length, noun })}
      </h2>
      <ul class="cards columns">
        {own.map(({ idea, item }) => (
          <li key={idea.id}>
            <OwnCard idea={idea} item={item} max={max} step={step.id} />
          </li>
        ))}
      </ul>
      {titled ? (
        <p class="meta">{t("room.silent", { noun })}</p>
      ) : (
        own.length === 0 && <EmptyState text={t("room.none_of_yours", { noun })} />
      )}
    </section>
  );
}
