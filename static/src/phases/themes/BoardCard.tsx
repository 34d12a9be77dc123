/** One idea on the table: the text opens it with all one can do, the box ticks it, ⠿ is a handle for the mouse. */
import grip from "lucide-static/icons/grip-vertical.svg";
import { t } from "../../i18n";
import { Icon } from "../../parts/Icon";
import { Mark } from "../../parts/Mark";
import { mine } from "../../store";
import type { Pile } from "./arrange";
import { open, tick, ticked } from "./sheet";

interface BoardCardProps {
  pile: Pile;
  may: boolean;
  /** The one card of its column that Tab comes to. */
  reachable: boolean;
  reached(): void;
}

export function BoardCard({ pile: { idea, under }, may, reachable, reached }: BoardCardProps) {
  const on = ticked.value.has(idea.id);
  const own = mine.value?.ideas.find(({ id }) => id === idea.id);
  const tabIndex = reachable ? 0 : -1;
  const acts = () => open({ kind: "pile", id: idea.id });
  return (
    <li
      class={`card board-card ${on ? "picked" : ""} ${own ? "own" : ""}`}
      data-id={idea.id}
      onFocusCapture={reached}
    >
      {may && (
        <span class="grip" aria-hidden="true">
          <Icon svg={grip} />
        </span>
      )}
      <button type="button" class="card-open" tabIndex={tabIndex} data-card={idea.id} onClick={acts}>
        {own?.sector && <Mark sector={own.sector} size="small" />}{" "}
        <span class="words clamped">{idea.text}</span>
        {under.length > 0 && <Count n={under.length + 1} />}
      </button>
      {may && (
        <label class="tick">
          <input
            type="checkbox"
            checked={on}
            tabIndex={tabIndex}
            aria-label={t("themes.tick", { idea: idea.text.slice(0, 60) })}
            onChange={() => tick(idea.id)}
          />
        </label>
      )}
    </li>
  );
}

function Count({ n }: { n: number }) {
  return (
    <span class="tag num">
      <span aria-hidden="true">×{n}</span>
      <span class="sr-only">{t("themes.pile", { n })}</span>
    </span>
  );
}
