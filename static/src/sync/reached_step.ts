/** Where something that was written for one step belongs now that the room is at another. */
import type { Id, Step } from "../contract/cards";
import { MAX_IDEA } from "../contract/lengths";
import { nounOf } from "./idea_nouns";
import { onlyReads } from "./only_reads";
import { board, step, steps } from "./store";

/** Whether the room has come to the step that something was kept for: it is there, or has gone past it. */
export function reached(hold: Id): boolean {
  const here = step.value;
  if (!here || hold === here.id) return here !== null;
  if (PHASE.test(hold)) return false;
  const meant = board.steps.value.get(hold);
  return meant ? meant.position < here.position : writes(here) || !steps.value.some(writes);
}

/** Kept by an earlier version of this page: whichever step of that phase comes. */
const PHASE = /^[a-z]+$/;

const writes = (step: Step): boolean => step.phase === "ideas" && !onlyReads(step);

/** What was begun in another step goes on in the one that is open, where the same is written there and it is no longer. */
export function goesOnIn({ settings }: Step, text: string): Step | null {
  const here = step.value;
  const same = here && writes(here) && nounOf(here) === nounOf({ settings });
  return same && text.length <= Number(here.settings.max_length ?? MAX_IDEA) ? here : null;
}
