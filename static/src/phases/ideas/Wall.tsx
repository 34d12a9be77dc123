/** Everybody's ideas, once they are shown: searchable, in the order one likes, and still while one reads. */

import type { Signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { useCollected } from "../../base/collect_new";
import { t } from "../../base/i18n";
import { announce } from "../../base/live_region";
import { readNew } from "../../base/preferences";
import { found } from "../../base/search";
import { Button } from "../../components/Button";
import { IdeaCard } from "../../components/IdeaCard";
import { EmptyState } from "../../components/Notice";
import type { Id, Idea } from "../../contract/cards";
import { nounOf, nounOfAll } from "../../sync/idea_nouns";
import { onlyReads } from "../../sync/only_reads";
import { shown as shownStep } from "../../writing/shown_step";
import type { Looking } from "./looking";
import { OwnCard } from "./OwnCard";
import type { OwnIdea } from "./own_ideas";

const AT_FIRST = 50;

interface WallProps {
  own: OwnIdea[];
  others: Idea[];
  max: number;
  step: Id;
  builds: Signal<Idea | null>;
  looking: Looking;
}

/** Newest last; of two unsent ones the order of writing stays. */
const byAge = (a: Idea, b: Idea): number => a.n - b.n || 0;

export function Wall({ own, others, max, step, builds, looking: { query, oldest } }: WallProps) {
  const owned = new Map(own.map((one) => [one.idea.id, one]));
  const { shown, fresh, reveal } = useCollected([...own.map(({ idea }) => idea), ...others], owned);
  const noun = nounOfAll(shown);
  useReading(fresh.length, nounOfAll(fresh));
  const order = shown
    .filter((idea) => found(query, idea.text, idea.for_whom))
    .sort((a, b) => (oldest ? byAge(a, b) : byAge(b, a)));
  return (
    <section class="other-ideas" aria-label={t("room.all_ideas", { n: shown.length, noun })}>
      {shownStep.value?.settings.shown === true && builtOn() && (
        <p class="brief">{t("room.read_on", { noun })}</p>
      )}
      {order.length === 0 && <EmptyState text={t(query ? "room.none_found" : "room.no_ideas", { noun })} />}
      <Cards
        ideas={order}
        draw={(idea) => one(owned.get(idea.id)) ?? <Other idea={idea} builds={builds} />}
      />
      {fresh.length > 0 && (
        <button type="button" class="fresh" onClick={reveal}>
          {t("room.new_ideas", { n: fresh.length, noun: nounOfAll(fresh) })}
        </button>
      )}
    </section>
  );

  function one(mine: OwnIdea | undefined) {
    return mine && <OwnCard idea={mine.idea} item={mine.item} max={max} step={step} />;
  }
}

/** Somebody's need is theirs alone; and where one only reads, nothing is asked for. */
const ANSWERED_ELSEWHERE = new Set(["need"]);
const builtOn = (): boolean => {
  const now = shownStep.value;
  return now !== null && !onlyReads(now) && !ANSWERED_ELSEWHERE.has(nounOf(now));
};

function Other({ idea, builds }: { idea: Idea; builds: Signal<Idea | null> }) {
  const build = () => {
    builds.value = idea;
    document.querySelector<HTMLTextAreaElement>(".composer textarea")?.focus();
  };
  return (
    <IdeaCard idea={idea}>
      {builtOn() && (
        <button type="button" class="word-button" onClick={build}>
          {t("room.build_on")}
        </button>
      )}
    </IdeaCard>
  );
}

function Cards({ ideas, draw }: { ideas: Idea[]; draw(idea: Idea): preact.JSX.Element }) {
  const [all, setAll] = useState(false);
  const more = all ? 0 : Math.max(0, ideas.length - AT_FIRST);
  return (
    <>
      <ul class="cards columns wall">
        {ideas.slice(0, ideas.length - more).map((idea) => (
          <li key={idea.id}>{draw(idea)}</li>
        ))}
      </ul>
      {more > 0 && (
        <Button kind="secondary" wide onClick={() => setAll(true)}>
          {t("room.older_ideas", { n: more, noun: nounOfAll(ideas) })}
        </Button>
      )}
    </>
  );
}

/** Read aloud only for those who asked for it, and as one number. */
function useReading(count: number, noun: string): void {
  useEffect(() => {
    if (count && readNew.peek()) announce(t("room.new_ideas_spoken", { n: count, noun }));
  }, [count, noun]);
}
