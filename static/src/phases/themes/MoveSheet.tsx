/** "Flyt til tema …": the same on every device and for every hand. */
import check from "lucide-static/icons/check.svg";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Icon } from "../../components/Icon";
import { Sheet } from "../../components/Sheet";
import type { Id } from "../../contract/cards";
import { NewTheme } from "./NewTheme";
import { close, settle, useFirstFocus } from "./sheet";
import { columns, pileOf, place, sortedNoun } from "./sorting_moves";

export function MoveSheet({ ids }: { ids: Id[] }) {
  const [making, setMaking] = useState(false);
  const list = useFirstFocus();
  const here = ids.length === 1 ? (pileOf(ids[0]!)?.idea.theme ?? null) : undefined;
  const move = (theme: Id | null) => settle(ids, () => place(ids, theme));
  return (
    <Sheet title={t("themes.move")} onClose={close}>
      {ids.length === 1 ? (
        <p class="words clamped">{pileOf(ids[0]!)?.idea.text}</p>
      ) : (
        <p>{t("common.ideas", { n: ids.length, noun: sortedNoun() })}</p>
      )}
      <ul class="choices theme-choices" ref={list}>
        {columns.value.map(({ theme, piles }) => (
          <li key={theme?.id ?? ""}>
            <button
              type="button"
              class="choice"
              aria-pressed={here === (theme?.id ?? null)}
              onClick={() => move(theme?.id ?? null)}
            >
              <span class="words">{theme?.title ?? t("themes.none")}</span>
              {here === (theme?.id ?? null) && <Icon svg={check} />}
              <span class="num meta">{piles.length}</span>
            </button>
          </li>
        ))}
      </ul>
      {making ? (
        <NewTheme made={move} moving />
      ) : (
        <button type="button" class="button secondary" onClick={() => setMaking(true)}>
          {t("themes.new")}
        </button>
      )}
    </Sheet>
  );
}
