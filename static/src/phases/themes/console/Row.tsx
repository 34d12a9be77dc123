/**
 * Over the table, on the console: the box for a new theme, in sight however many themes there are, and the one way back
 * and forth, for what was done on the table and for what was done by the console's other buttons.
 */
import { effect } from "@preact/signals";
import { done, last, takeBack } from "../../../console/act";
import { BackAndForth, Loose } from "../BoardBar";
import { NewTheme } from "../NewTheme";
import { intoSight } from "../sheet";
import { lastMove, lastTakenBack, redoLast, undoLast } from "../undo_stack";
import { wide } from "../wide_screen";

interface When {
  at: number;
}

/** Whichever was later. */
function later(table: When | null, byTable: () => void, here: When | undefined, byButton: () => void) {
  if (!table && !here) return null;
  return (table?.at ?? 0) > (here?.at ?? 0) ? byTable : byButton;
}

/** What was done on the table is the last that was done here, too. */
effect(() => {
  const [move, back] = [lastMove.value, lastTakenBack.value];
  const text = (move?.at ?? 0) >= (back?.at ?? 0) ? move?.text : back?.back;
  if (text) last.value = { text };
});

/**
 * Where the room is, is not for the table to take back, nor what was done in the step before: nobody expects that of a
 * button between the themes.
 */
function sorting() {
  const came = done.value.findIndex(({ did }) => did?.type === "step.go");
  return came < 0 ? done.value : done.value.slice(0, came);
}
const lastHere = (undid: boolean) => sorting().find((entry) => Boolean(entry.undid) === undid);
const taken = (undid: boolean) => () => {
  const entry = lastHere(undid);
  if (entry) void takeBack(entry);
};

export function BoardRow() {
  const back = later(lastMove.value, undoLast, lastHere(false), taken(false));
  const forth = later(
    lastTakenBack.value,
    redoLast,
    sorting()[0]?.undid ? sorting()[0] : undefined,
    taken(true),
  );
  return (
    <div class="board-bar">
      {!wide.value && <Loose />}
      <NewTheme focus={false} made={intoSight} />
      <BackAndForth undo={back} redo={forth} />
    </div>
  );
}
