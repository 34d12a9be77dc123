/**
 * One timer for all, in the server's time. It tells, it never locks: minutes first, seconds only in the last
 * minute, and after zero it counts up quietly.
 */
import { computed, signal } from "@preact/signals";
import type { Timer } from "../contract/cards";
import { clockOffset, session } from "./store";

const now = signal(Date.now());

/** Seconds left, negative after zero; null when no timer is set. */
export function secondsLeft(timer: Timer | null | undefined, at: number): number | null {
  if (!timer) return null;
  if (timer.paused_left !== null && timer.paused_left !== undefined) return timer.paused_left;
  return timer.ends_at ? Math.ceil((Date.parse(timer.ends_at) - at) / 1000) : null;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** "4:07", and "+0:12" after zero; "25:00:01" of a clock that was left on overnight. */
export function digits(seconds: number): string {
  const whole = Math.abs(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60)];
  const text = hours ? `${hours}:${two(minutes % 60)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
  return seconds < 0 ? `+${text}` : text;
}

/** After the end nothing runs out any more. */
export const left = computed(() =>
  session.value?.state === "ended" ? null : secondsLeft(session.value?.timer, now.value + clockOffset.value),
);
export const paused = computed(() => typeof session.value?.timer?.paused_left === "number");

/** The seconds that a screen reader is told, once each. */
const SPOKEN = [300, 60, 0];
export const toTell = (before: number | null, after: number | null): number | undefined =>
  before === null || after === null
    ? undefined
    : SPOKEN.find((mark) => before > mark && after <= mark && after > mark - 5);

export function startClock(): void {
  setInterval(() => {
    now.value = Date.now();
  }, 500);
}
