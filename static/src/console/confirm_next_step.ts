/** What is asked before the room goes on, by whichever button: only when a mistake is likely. */
import { signal } from "@preact/signals";
import type { Step } from "../contract/cards";
import { doing } from "../sync/activity";
import { cards, step } from "../sync/store";
import { afterwards } from "./afterwards";
import { consequences, type Sight } from "./consequences";
import { go } from "./go_to_step";
import { writers } from "./queries";

/** Where somebody wants to go, and is asked first. */
export const asked = signal<Step | null>(null);

function sight(next: Step, now: Step): Sight {
  return {
    step: now,
    next,
    wrote: writers.value,
    typing: doing.value.typing ?? 0,
    ideas: cards("ideas"),
    themes: cards("themes"),
    polls: cards("polls"),
    results: cards("results"),
    concepts: cards("concepts"),
  };
}

export const reasons = (next: Step): string[] => (step.value ? consequences(sight(next, step.value)) : []);

/** What becomes of what is under way. */
export const whatThen = (next: Step): string[] => (step.value ? afterwards(sight(next, step.value)) : []);

/** From the plan, over several steps. Back nothing is cut short. */
export function leap(to: Step): void {
  const ahead = to.position > (step.peek()?.position ?? 0);
  if (ahead && reasons(to).length) asked.value = to;
  else void go(to);
}
