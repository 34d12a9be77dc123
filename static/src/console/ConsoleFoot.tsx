/**
 * The bar below: what was done, and beside it where the room can go. It lies beside the page, never on it: what has
 * just happened is told here, so that no message covers a button.
 */
import { UndoBar } from "../components/Undo";
import { ConsoleNav } from "./ConsoleNav";
import { footActs } from "./foot_actions";
import { LastDone } from "./LastDone";
import { Presses } from "./Presses";

export function ConsoleFoot() {
  const Acts = footActs.value;
  return (
    <div class="console-foot">
      <div class="console-said">
        <Presses />
        <UndoBar />
        {Acts ? <Acts /> : <LastDone />}
      </div>
      <ConsoleNav />
    </div>
  );
}
