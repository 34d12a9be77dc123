/** What is asked before the room goes on, by whichever button: only when a mistake is likely. */
import { signal } from "@preact/signals";
import type { Step } from "../contract/cards";
import { doing } from "../sync/activity";
import { cards, step } from "../sync/store";
import { consequences } from "./consequences";
import { go } from "./go_to_step";
import { writers } from "./queries";

/** Where somebody wants to go, and is asked first. */
export const asked = signal<Step | null>(null);

export function reasons(next: Step): string[] {
  const now = step.value;
  if (!now) return [];
  return consequences({
    step: now,
    next,
    wrote: writers.value,
    typing: doing.value.typing ?? 0,
    ideas: cards("ideas"),
    themes: cards("themes"),
    polls: cards("polls"),
    results: cards("results"),
    concepts: cards("concepts"),
  });
}

/** From the plan, over several steps. Back nothing is cut short. */
export function leap(to: Step): void {
  const ahead = to.position > (step.peek()?.position ?? 0);
  if (ahead && reasons(to).length) asked.value = to;
  else void go(to);
}
