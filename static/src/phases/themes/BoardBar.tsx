/** Under the table: what can be done with the ticked ones, or which keys there are; and the way back. */
import combine from "lucide-static/icons/combine.svg";
import move from "lucide-static/icons/folder-input.svg";
import undo from "lucide-static/icons/undo-2.svg";
import { t } from "../../i18n";
import { BottomBar } from "../../parts/BottomBar";
import { Button } from "../../parts/Button";
import { desk } from "../../viewport";
import { open, ticked, untick } from "./sheet";
import { canUndo, columnOf, undoLast } from "./table";

export function BoardBar() {
  return (
    <BottomBar label={t("themes.sort")}>
      <BoardRow />
    </BottomBar>
  );
}

/** The same in a line of its own: on the console the bottom is taken. */
export function BoardRow() {
  const n = ticked.value.size;
  const loose = columnOf(null)?.piles.length ?? 0;
  return (
    <div class="board-bar">
      <p class="board-count">{n ? t("themes.ticked", { n }) : t("themes.loose", { n: loose })}</p>
      {n > 0 ? <Acts /> : <p class="meta board-keys">{t(desk.value ? "themes.keys" : "themes.touch")}</p>}
      <Button kind="secondary" icon={undo} aria-disabled={!canUndo.value} onClick={undoLast}>
        {t("common.undo")}
      </Button>
    </div>
  );
}

function Acts() {
  const ids = [...ticked.value];
  return (
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
  );
}
