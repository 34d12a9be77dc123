/** One idea on the table: the text opens it with all one can do, the box ticks it, ⠿ is a handle for the mouse. */

import grip from "lucide-static/icons/grip-vertical.svg";
import { t } from "../../base/i18n";
import { still } from "../../base/memo";
import { shortened } from "../../base/truncate";
import { Icon } from "../../components/Icon";
import { SectorMark } from "../../components/SectorMark";
import type { Id, Idea } from "../../contract/cards";
import { open, tick } from "./sheet";
import { sortedNoun } from "./sorting_moves";

interface BoardCardProps {
  idea: Idea;
  /** How many ideas lie here, this one among them. */
  n: number;
  may: boolean;
  /** Ticked. */
  on: boolean;
  /** The own sector, where it is one's own. */
  own?: string | null;
  /** The one card of its column that Tab comes to. */
  reachable: boolean;
  reached(id: Id): void;
}

export const BoardCard = still(function BoardCard(props: BoardCardProps) {
  const { idea, n, may, on, own, reachable, reached } = props;
  const tabIndex = reachable ? 0 : -1;
  const acts = () => open({ kind: "pile", id: idea.id });
  return (
    <li
      class={`card board-card ${on ? "picked" : ""} ${own ? "own" : ""}`}
      data-id={idea.id}
      onFocusCapture={() => reached(idea.id)}
    >
      {may && (
        <span class="grip" aria-hidden="true">
          <Icon svg={grip} />
        </span>
      )}
      <button type="button" class="card-open" tabIndex={tabIndex} data-card={idea.id} onClick={acts}>
        {own && <SectorMark sector={own} size="small" />} <span class="words clamped">{idea.text}</span>
        {n > 1 && <Count n={n} />}
      </button>
      {may && (
        <label class="tick">
          <input
            type="checkbox"
            checked={on}
            tabIndex={tabIndex}
            aria-label={t("themes.tick", { idea: shortened(idea.text, 60) })}
            onChange={() => tick(idea.id)}
          />
        </label>
      )}
    </li>
  );
});

function Count({ n }: { n: number }) {
  return (
    <span class="tag num">
      <span aria-hidden="true">×{n}</span>
      <span class="sr-only">{t("themes.pile", { n, noun: sortedNoun() })}</span>
    </span>
  );
}
