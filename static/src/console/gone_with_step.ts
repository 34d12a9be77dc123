/**
 * What holds only as long as the room stays where it is: an idea on the screen, the clock, "look up". The step takes it
 * along, and somebody else may take it down: then no bar and no sheet says that it is so, and nothing takes it back.
 */
import { untold } from "../components/Undo";
import { session } from "../sync/store";
import { type Done, drop, last } from "./act";

const WITH_THE_STEP: ReadonlySet<string> = new Set(["idea.spotlight", "attention.set", "timer.set"]);

const isPassing = ({ did }: Done): boolean => did !== undefined && WITH_THE_STEP.has(did.type);
const isDown = ({ did }: Done): boolean =>
  session.peek() !== null &&
  did?.type === "idea.spotlight" &&
  (did.payload.id ?? null) !== (session.peek()?.spotlight ?? null);

/** The room has gone on. */
export const stepTaken = (): void => forgetAll(isPassing);
/** Another idea is on the screen, or none. */
export const lightMoved = (): void => forgetAll(isDown);

function forgetAll(gone: (one: Done) => boolean): void {
  const told = last.peek();
  for (const { text } of drop(gone)) {
    untold(text);
    if (told?.text === text) last.value = null;
  }
}
