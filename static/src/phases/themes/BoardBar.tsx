/** Round the table: what can be done with the ticked ones, or which keys there are; and back and forth. */
import combine from "lucide-static/icons/combine.svg";
import move from "lucide-static/icons/folder-input.svg";
import redo from "lucide-static/icons/redo-2.svg";
import undo from "lucide-static/icons/undo-2.svg";
import { t } from "../../base/i18n";
import { desk } from "../../base/viewport";
import { BottomBar } from "../../components/BottomBar";
import { Button } from "../../components/Button";
import { usePair } from "../../components/Undo";
import { open, ticked, untick } from "./sheet";
import { canRedo, canUndo, columnOf, redoLast, undoLast } from "./sorting_moves";

export function BoardBar() {
  return (
    <BottomBar label={t("themes.sort")}>
      <div class="board-bar">
        {ticked.value.size > 0 ? (
          <TickedActs />
        ) : (
          <>
            <Loose />
            <Keys />
          </>
        )}
        <BackAndForth undo={canUndo.value ? undoLast : null} redo={canRedo.value ? redoLast : null} />
      </div>
    </BottomBar>
  );
}

export const Loose = () => (
  <p class="board-count">{t("themes.loose", { n: columnOf(null)?.piles.length ?? 0 })}</p>
);

const Keys = () => <p class="meta board-keys">{t(desk.value ? "themes.keys" : "themes.touch")}</p>;

interface Ways {
  /** Absent where there is nothing to take back, or to do again. */
  undo?: (() => void) | null;
  redo?: (() => void) | null;
}

/** The page's one way back: no message offers another beside it. */
export function BackAndForth({ undo: back, redo: forth }: Ways) {
  usePair();
  return (
    <div class="buttons">
      <Button kind="secondary" small icon={undo} aria-disabled={!back} onClick={() => back?.()}>
        {t("common.undo")}
      </Button>
      <Button kind="secondary" small icon={redo} aria-disabled={!forth} onClick={() => forth?.()}>
        {t("common.redo")}
      </Button>
    </div>
  );
}

export function TickedActs() {
  const ids = [...ticked.value];
  return (
    <>
      <p class="board-count">{t("themes.ticked", { n: ids.length })}</p>
      <div class="buttons">
        <Button icon={move} onClick={() => open({ kind: "move", ids })}>
          {t("themes.move")}
        </Button>
        <Button
          kind="secondary"
          icon={combine}
          aria-disabled={ids.length < 2}
          onClick={() => open({ kind: "merge", ids })}
        >
          {t("themes.gather")}
        </Button>
        <Button kind="quiet" onClick={untick}>
          {t("themes.untick")}
        </Button>
      </div>
    </>
  );
}
