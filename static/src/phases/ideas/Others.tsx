/** Everybody's ideas, once they are shown: searchable, in the order one likes, and still while one reads. */

import type { Signal } from "@preact/signals";
import search from "lucide-static/icons/search.svg";
import { useEffect, useState } from "preact/hooks";
import { announce } from "../../announcer";
import type { Idea } from "../../cards";
import { useCollected } from "../../collect";
import { t } from "../../i18n";
import { Button } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { IdeaCard } from "../../parts/IdeaCard";
import { EmptyState } from "../../parts/Notice";
import { readNew } from "../../prefs";
import { found } from "../../search";

const AT_FIRST = 50;
const SEARCH_FROM = 8;
const nobody: ReadonlySet<string> = new Set();

interface OthersProps {
  ideas: Idea[];
  builds: Signal<Idea | null>;
}

export function Others({ ideas, builds }: OthersProps) {
  const [query, setQuery] = useState("");
  const [oldest, setOldest] = useState(false);
  const { shown, fresh, reveal } = useCollected(ideas, nobody);
  useReading(fresh.length);
  const order = shown
    .filter((idea) => found(query, idea.text, idea.for_whom))
    .sort((a, b) => ((a.n ?? 0) - (b.n ?? 0)) * (oldest ? 1 : -1));
  return (
    <section class="other-ideas" aria-labelledby="other-ideas">
      <h2 id="other-ideas">{t("room.all_ideas", { n: shown.length })}</h2>
      {ideas.length >= SEARCH_FROM && (
        <Tools query={query} setQuery={setQuery} oldest={oldest} setOldest={setOldest} />
      )}
      {fresh.length > 0 && (
        <button type="button" class="fresh" onClick={reveal}>
          {t("room.new_ideas", { n: fresh.length })}
        </button>
      )}
      {order.length === 0 && <EmptyState text={t(query ? "room.none_found" : "room.no_ideas")} />}
      <Wall ideas={order} builds={builds} />
    </section>
  );
}

function Wall({ ideas, builds }: OthersProps) {
  const [all, setAll] = useState(false);
  const more = all ? 0 : Math.max(0, ideas.length - AT_FIRST);
  return (
    <>
      <ul class="cards columns wall">
        {ideas.slice(0, ideas.length - more).map((idea) => (
          <li key={idea.id}>
            <IdeaCard idea={idea}>
              <button
                type="button"
                class="word-button"
                onClick={() => {
                  builds.value = idea;
                }}
              >
                {t("room.build_on")}
              </button>
            </IdeaCard>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button kind="secondary" wide onClick={() => setAll(true)}>
          {t("room.older_ideas", { n: more })}
        </Button>
      )}
    </>
  );
}

interface ToolsProps {
  query: string;
  setQuery(query: string): void;
  oldest: boolean;
  setOldest(oldest: boolean): void;
}

function Tools({ query, setQuery, oldest, setOldest }: ToolsProps) {
  return (
    <div class="tools">
      <label class="search">
        <Icon svg={search} />
        <input
          type="search"
          value={query}
          aria-label={t("room.search_ideas")}
          placeholder={t("common.search")}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <select
        aria-label={t("room.sort")}
        value={oldest ? "oldest" : "newest"}
        onChange={(event) => setOldest(event.currentTarget.value === "oldest")}
      >
        <option value="newest">{t("room.newest")}</option>
        <option value="oldest">{t("room.oldest")}</option>
      </select>
    </div>
  );
}

/** Read aloud only for those who asked for it, and as one number. */
function useReading(count: number): void {
  useEffect(() => {
    if (count && readNew.peek()) announce(t("room.new_ideas_spoken", { n: count }));
  }, [count]);
}
