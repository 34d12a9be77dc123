/** The time left: words on a phone, digits on a wall. Seen, not spoken, except at 5 minutes, 1 minute and zero. */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../base/i18n";
import { announce } from "../base/live_region";
import { digits, left, paused, toTell } from "../sync/timer";

const LONG = 3 * 3600;

/** "6 min. tilbage" · "0:42" in the last minute · "+1:05 over tid" after zero. */
export function timeWords(seconds: number): string {
  if (seconds < 0) return t("common.over", { time: digits(seconds).slice(1) });
  if (seconds > LONG) return t("common.hours_left", { n: Math.ceil(seconds / 3600) });
  return seconds > 60 ? t("common.minutes_left", { m: Math.ceil(seconds / 60) }) : digits(seconds);
}

function spoken(seconds: number): string {
  if (seconds <= 0) return t("common.time_up");
  return seconds > 60 ? timeWords(seconds) : t("common.seconds_left", { s: seconds });
}

export function TimeLeft({ full = false }: { full?: boolean }) {
  const seconds = left.value;
  useTelling(seconds);
  if (seconds === null) return null;
  const words = paused.value ? t("common.paused") : full ? digits(seconds) : timeWords(seconds);
  return (
    <span class={`time num ${seconds < 0 ? "over" : ""}`} aria-live="off">
      {words}
    </span>
  );
}

function useTelling(seconds: number | null): void {
  const before = useRef<number | null>(null);
  useEffect(() => {
    const mark = toTell(before.current, seconds);
    before.current = seconds;
    if (mark !== undefined) announce(spoken(mark));
  }, [seconds]);
}

/** The key T says the time, wherever nothing is being written. */
export function useTimeKey(): void {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const writing = (event.target as HTMLElement).closest?.("input, textarea, select, [contenteditable]");
      if (event.key.toLowerCase() !== "t" || event.ctrlKey || event.metaKey || event.altKey || writing)
        return;
      if (left.value !== null) announce(spoken(left.value));
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, []);
}
