/**
 * A result that is shown one by one: the desk says how many of the chosen are out, and the phones and the wall follow.
 * What the group has confirmed, or the room has left behind, is shown as a whole.
 */
import type { Id, Poll, Result } from "../../contract/cards";
import { session } from "../../sync/store";
import { goesOn, ranking } from "./figures";

type Shown = Pick<Poll, "step" | "state" | "shown">;

/** What goes on, the first first; before a run-off's own winners those that were chosen without it. */
export function chosenInOrder(result: Result, options: readonly Id[]): Id[] {
  const on = goesOn(result);
  const order = ranking(result, options);
  return [...on.filter((id) => !order.includes(id)), ...order.filter((id) => on.includes(id))];
}

/** How many of the chosen are out; null where nothing is held back. */
export function placesOut(poll: Shown, result: Pick<Result, "confirmed"> | undefined): number | null {
  const here = session.value?.state !== "ended" && session.value?.step === poll.step;
  return here && poll.state === "revealed" && !result?.confirmed ? poll.shown : null;
}

/** Those that are out, while others are still to come; null where all of it is. */
export function outSoFar(poll: Poll, result: Result): Id[] | null {
  const out = placesOut(poll, result);
  if (out === null) return null;
  const all = chosenInOrder(result, poll.options);
  return out < all.length ? all.slice(0, out) : null;
}
