/** Whether the room has come to the step that something was written for: it is there, or it has gone past it. */
import type { Id } from "../contract/cards";
import { board, step } from "./store";

export function reached(hold: Id): boolean {
  const here = step.value;
  if (!here || hold === here.id) return here !== null;
  if (here.phase !== "ideas" || PHASE.test(hold)) return false;
  const meant = board.steps.value.get(hold);
  return !meant || meant.position < here.position; // where there is a place for it, the facilitator sees it first
}

/** Kept by an earlier version of this page: whichever step of that phase comes. */
const PHASE = /^[a-z]+$/;
