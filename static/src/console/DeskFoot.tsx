/**
 * The bar below: what was done, and beside it where the room can go. It lies beside the page, never on it: what has
 * just happened is told here, so that no message covers a button.
 */
import { UndoBar } from "../components/Undo";
import { DeskNav } from "./DeskNav";
import { footActs } from "./foot_actions";
import { LastDone } from "./LastDone";
import { Presses } from "./Presses";

export function DeskFoot() {
  const Acts = footActs.value;
  return (
    <div class="desk-foot">
      <div class="desk-said">
        <Presses />
        <UndoBar />
        {Acts ? <Acts /> : <LastDone />}
      </div>
      <DeskNav />
    </div>
  );
}
