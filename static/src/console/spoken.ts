/**
 * Said aloud on the console: that the room has moved, and that somebody waits to come in or to vote. Never what is only
 * seen.
 */
import { effect, untracked } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../base/i18n";
import { announce } from "../base/live_region";
import { stepName } from "../components/step_title";
import type { Id } from "../contract/cards";
import { session, step } from "../sync/store";
import { lightMoved, stepTaken } from "./gone_with_step";
import { latecomers, lateWords } from "./pending_requests";
import { waiting } from "./people";

export function useConsoleTelling(): void {
  const before = useRef<Id | null>(null);
  useGrowing(
    () => waiting.value.length,
    (n) => t("console.at_the_door", { n }),
  );
  useGrowing(() => latecomers.value.length, lateWords);
  useEffect(
    () =>
      effect(() => {
        const now = step.value;
        if (now && before.current && now.id !== before.current) {
          announce(t("room.now_at", { phase: stepName(now) }));
          untracked(stepTaken);
        }
        before.current = now?.id ?? null;
      }),
    [],
  );
  const light = session.value?.spotlight ?? null;
  useEffect(lightMoved, [light]);
}

/** Only when there are more of them than a moment ago. */
function useGrowing(count: () => number, words: (n: number) => string): void {
  const before = useRef(0);
  useEffect(
    () =>
      effect(() => {
        const n = count();
        if (n > before.current) announce(words(n));
        before.current = n;
      }),
    [],
  );
}
