/**
 * The clock's buttons, as pure sums. It never locks anything; after zero a minute more means a minute from now.
 * Times in milliseconds since 1970, on the server's clock.
 */

import { t } from "../base/i18n";
import type { Step, Timer } from "../contract/cards";
import { secondsLeft } from "../sync/timer";

const MINUTE = 60_000;
const at = (ms: number): string => new Date(ms).toISOString();

export const STOPPED: Timer = { ends_at: null, paused_left: null };

export const isSet = (timer: Timer | null): boolean => secondsLeft(timer, 0) !== null;

export function added(timer: Timer | null, minutes: number, now: number): Timer {
  const paused = timer?.paused_left ?? null;
  if (paused !== null) return { ends_at: null, paused_left: Math.max(paused, 0) + minutes * 60 };
  const ends = timer?.ends_at ? Math.max(Date.parse(timer.ends_at), now) : now;
  return { ends_at: at(ends + minutes * MINUTE), paused_left: null };
}

/** Minutes for a clock that does not go yet start it. */
export const addedWords = (timer: Timer | null, n: number): string =>
  t(timer && isSet(timer) ? "console.clock_added" : "console.clock_started", { n });

export const paused = (timer: Timer, now: number): Timer => ({
  ends_at: null,
  paused_left: secondsLeft(timer, now),
});

export const resumed = (timer: Timer, now: number): Timer => ({
  ends_at: at(now + (timer.paused_left ?? 0) * 1000),
  paused_left: null,
});

interface Planned {
  from: number;
  to: number;
  /** Whole minutes that the step has lasted beyond its plan; 0 until then. */
  over: number;
}

/** When this step was to end, and how far beyond that it is. Null before it has begun. */
export function planned(step: Step | null, now: number): Planned | null {
  if (!step?.entered_at || !step.minutes) return null;
  const from = Date.parse(step.entered_at);
  const to = from + step.minutes * MINUTE;
  return { from, to, over: Math.max(0, Math.floor((now - to) / MINUTE)) };
}
