/** One card at a time: which theme does it belong to? (P4). Choose and go on, or pass it by. */
import redo from "lucide-static/icons/redo-2.svg";
import undo from "lucide-static/icons/undo-2.svg";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { BottomBar } from "../../components/BottomBar";
import { Button } from "../../components/Button";
import { IdeaCard } from "../../components/IdeaCard";
import { EmptyState } from "../../components/Notice";
import type { Id } from "../../contract/cards";
import type { Pile } from "./board_state";
import { NewTheme } from "./NewTheme";
import type { Sorting } from "./sorting";
import { canRedo, canUndo, columns, redoLast, sortedNoun, themeName, undoLast } from "./sorting_moves";

export function Sorter({ sorting }: { sorting: Sorting }) {
  const { pile, loose } = sorting;
  return (
    <section class="sorter" aria-label={t("themes.sort")}>
      <div class="sorter-head">
        <p>{t("themes.loose", { n: loose })}</p>
        {canUndo.value && (
          <Button kind="quiet" small icon={undo} onClick={undoLast}>
            {t("themes.undo_last")}
          </Button>
        )}
        {canRedo.value && (
          <Button kind="quiet" small icon={redo} onClick={redoLast}>
            {t("common.redo")}
          </Button>
        )}
      </div>
      {pile ? (
        <Turn key={pile.idea.id} pile={pile} sorting={sorting} />
      ) : (
        <Through passed={loose} again={sorting.again} />
      )}
    </section>
  );
}

/** Stays at the bottom, under the thumb. */
export function SorterBar({ sorting }: { sorting: Sorting }) {
  return (
    <BottomBar label={t("themes.which")}>
      <div class="sorter-bar">
        <Button kind="secondary" onClick={sorting.pass}>
          {t("common.skip_one")}
        </Button>
        <Button onClick={sorting.next}>{t("common.next")}</Button>
      </div>
    </BottomBar>
  );
}

function Turn({ pile, sorting }: { pile: Pile; sorting: Sorting }) {
  const theme = pile.idea.theme ?? null;
  const [making, setMaking] = useState(columns.peek().length === 1);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (canUndo.peek()) card.current?.scrollIntoView({ block: "nearest" });
    if (document.activeElement === document.body) card.current?.focus({ preventScroll: true });
  }, []);
  const made = (id: Id) => {
    sorting.choose(id);
    setMaking(false);
  };
  return (
    <>
      <div ref={card} tabIndex={-1} class="turn">
        <IdeaCard idea={pile.idea}>
          {pile.under.length > 0 && (
            <span>{t("themes.pile", { n: pile.under.length + 1, noun: sortedNoun() })}</span>
          )}
          {theme && <span class="words">{t("themes.lies_in", { theme: themeName(theme) })}</span>}
        </IdeaCard>
      </div>
      <ThemeChoice sorting={sorting} />
      {making ? (
        <NewTheme
          made={made}
          focus={columns.value.length > 1}
          hint={columns.value.length > 1 ? undefined : t("themes.which")}
          missing={columns.value.length === 1 && sorting.missing}
        />
      ) : (
        <Button kind="secondary" onClick={() => setMaking(true)}>
          {t("themes.new")}
        </Button>
      )}
    </>
  );
}

function ThemeChoice({ sorting: { choice, missing, choose } }: { sorting: Sorting }) {
  const themes = columns.value.filter(({ theme }) => theme);
  if (themes.length === 0) return null; // the box for the first one asks
  return (
    <fieldset class={`field theme-radios ${missing ? "has-error" : ""}`}>
      <legend>{t("themes.which")}</legend>
      {missing && (
        <p class="error">
          <span class="sr-only">{t("common.error_prefix")}</span> {t("themes.choose_or_skip")}
        </p>
      )}
      {themes.map(({ theme, piles }) => (
        <label key={theme!.id} class="check">
          <input
            type="radio"
            name="theme"
            checked={choice === theme!.id}
            onChange={() => choose(theme!.id)}
          />
          <span class="words">{theme!.title}</span>
          <span class="num meta">{piles.length}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** No card is left, or only those that were passed by. */
function Through({ passed, again }: { passed: number; again(): void }) {
  if (!passed) return <EmptyState text={t("themes.all_sorted")} />;
  return (
    <EmptyState text={t("themes.passed", { n: passed, noun: sortedNoun() })}>
      <Button kind="secondary" onClick={again}>
        {t("themes.see_passed")}
      </Button>
    </EmptyState>
  );
}
