/**
 * The table (L2): one column for each theme. A card is opened with Enter, moved with M and merged with G; arrows go
 * from card to card, so that Tab passes a column of 200 in three steps.
 */
import ellipsis from "lucide-static/icons/ellipsis.svg";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { found } from "../../base/search";
import { Button } from "../../components/Button";
import { CorrectedText } from "../../components/CorrectedText";
import type { Id } from "../../contract/cards";
import { mine } from "../../sync/store";
import { BoardCard } from "./BoardCard";
import type { Column } from "./board_state";
import { carry } from "./drag";
import { onCardKey } from "./keys";
import { focusCard, inHand, open, settle, ticked } from "./sheet";
import { columns, place } from "./sorting_moves";

export function Board({ may, query = "" }: { may: boolean; query?: string }) {
  const board = useRef<HTMLDivElement>(null);
  useEffect(() => (may && board.current ? carry(board.current, drop) : undefined), [may]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the cards inside, heard in one place
    <div class="board" ref={board} onKeyDown={(event) => onCardKey(event, may)}>
      {columns.value.map((column) => (
        <BoardColumn key={column.theme?.id ?? ""} column={column} may={may} query={query} />
      ))}
    </div>
  );
}

function drop(id: Id, theme: Id | null): void {
  const ids = inHand(id);
  settle(ids, () => place(ids, theme));
  focusCard(id);
}

interface ColumnProps {
  column: Column;
  may: boolean;
  query: string;
}

function BoardColumn({ column: { theme, piles }, may, query }: ColumnProps) {
  const [at, setAt] = useState<Id | null>(null);
  const shown = query
    ? piles.filter(({ idea, under }) => found(query, idea.text, ...under.map((u) => u.text)))
    : piles;
  const own = new Map(mine.value?.ideas.map(({ id, sector }) => [id, sector]));
  const first = shown.find(({ idea }) => idea.id === at) ?? shown[0];
  const name = theme?.title ?? t("themes.none");
  return (
    <section class={`board-column ${theme ? "" : "loose"}`} data-column={theme?.id ?? ""} aria-label={name}>
      <header class="board-head">
        <h2>
          <span class="words">{name}</span> <span class="num meta">{piles.length}</span>
        </h2>
        {may && theme && (
          <Button
            kind="quiet"
            icon={ellipsis}
            label={t("themes.edit_theme_of", { theme: theme.title })}
            aria-haspopup="dialog"
            onClick={() => open({ kind: "theme", id: theme.id })}
          />
        )}
      </header>
      <CorrectedText of={theme} />
      {theme && piles.length === 0 && <p class="meta board-empty">{t("themes.empty")}</p>}
      <ul class="cards board-cards">
        {shown.map((pile) => (
          <BoardCard
            key={pile.idea.id}
            idea={pile.idea}
            n={pile.under.length + 1}
            may={may}
            on={ticked.value.has(pile.idea.id)}
            own={own.get(pile.idea.id)}
            reachable={pile === first}
            reached={setAt}
          />
        ))}
      </ul>
    </section>
  );
}
