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

interface SuggestionsProps {
  title: string;
  hint: string;
  found: readonly Idea[][];
  /** So many at first. */
  first: number;
  draw(ideas: Idea[]): ComponentChild;
  /** Classes of the fold and of its list. */
  fold: string;
  list?: string;
}

export function Suggestions({ title, hint, found, first, draw, fold, list = "" }: SuggestionsProps) {
  const [all, setAll] = useState(false);
  if (!found.length) return null;
  const more = all ? 0 : Math.max(0, found.length - first);
  return (
    <details class={`more ${fold}`}>
      <summary>{title}</summary>
      <p class="meta">{hint}</p>
      <ul class={`cards ${list}`}>{found.slice(0, found.length - more).map(draw)}</ul>
      {more > 0 && (
        <Button kind="secondary" onClick={() => setAll(true)}>
          {t("console.groups_more", { n: more })}
        </Button>
      )}
    </details>
  );
}
