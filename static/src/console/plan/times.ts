/** When each step was, is and will be. Steps that were are told as they went; the rest follow one another. */
import type { Step } from "../../contract/cards";

const MINUTE = 60_000;
const ms = (instant: string | null | undefined): number | null => (instant ? Date.parse(instant) : null);

export interface Timed {
  step: Step;
  /** Null for a step that was passed by. */
  from: number | null;
  to: number | null;
}

/** `starts`: when it was planned to begin; before that nothing is late. */
export function schedule(steps: readonly Step[], now: number, starts: number | null): Timed[] {
  let at = Math.max(now, starts ?? now);
  return steps.map((step) => {
    if (step.state === "done") return { step, from: ms(step.entered_at), to: ms(step.left_at) };
    const from = step.state === "current" ? (ms(step.entered_at) ?? now) : at;
    const to = from + step.minutes * MINUTE;
    at = Math.max(to, now); // what lasts longer than planned pushes the rest
    return { step, from, to };
  });
}

/** Once it is over: no step is now, and none is still to come. */
export const asItWent = (steps: readonly Step[]): Timed[] =>
  steps.map((step) => ({ step, from: ms(step.entered_at), to: ms(step.left_at) }));

export const minutesIn = (steps: readonly Step[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);

export const endOf = (times: readonly Timed[], now: number): number => Math.max(now, times.at(-1)?.to ?? now);
