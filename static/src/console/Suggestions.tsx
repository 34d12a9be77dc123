/** What the words of the ideas suggest, folded: a few at first, the rest on demand. Nothing happens until somebody says yes. */
import type { ComponentChild } from "preact";
import { useState } from "preact/hooks";
import { t } from "../base/i18n";
import { Button } from "../components/Button";
import type { Idea } from "../contract/cards";

export const nameOf = (ideas: readonly Pick<Idea, "id">[]): string =>
  ideas
    .map(({ id }) => id)
    .sort()
    .join(" ");

interface ListProps {
  hint: string;
  found: readonly Idea[][];
  /** So many at first. */
  first: number;
  draw(ideas: Idea[]): ComponentChild;
}

export function Suggestions({ title, fold, ...list }: ListProps & { title: string; fold: string }) {
  if (!list.found.length) return null;
  return (
    <details class={`more ${fold}`}>
      <summary>{title}</summary>
      <SuggestionList {...list} />
    </details>
  );
}

export function SuggestionList({ hint, found, first, draw }: ListProps) {
  const [all, setAll] = useState(false);
  const more = all ? 0 : Math.max(0, found.length - first);
  return (
    <>
      <p class="meta">{hint}</p>
      <ul class="cards">{found.slice(0, found.length - more).map(draw)}</ul>
      {more > 0 && (
        <Button kind="secondary" onClick={() => setAll(true)}>
          {t("console.groups_more", { n: more })}
        </Button>
      )}
    </>
  );
}
