/** Said aloud when the room moves: the new phase, or that this phone stays because something is being written. */
import { effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { announce } from "./announcer";
import type { Id } from "./cards";
import { t } from "./i18n";
import { stepName } from "./parts/StepsLine";
import { shown } from "./shown";

/** The focus stays put, unless it was inside what has gone: then the heading takes it. */
export function usePhaseTelling(): void {
  const before = useRef<Id | null>(null);
  useEffect(
    () =>
      effect(() => {
        const step = shown.value;
        if (!step || step.id === before.current) return;
        if (before.current) arrive(t("room.now_at", { phase: stepName(step) }));
        before.current = step.id;
      }),
    [],
  );
}

function arrive(words: string): void {
  announce(words);
  setTimeout(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>("main h1")?.focus();
  });
}
