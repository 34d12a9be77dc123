/** What is said aloud: that the room has moved, and what became of one's own words. */
import { effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { announce } from "./announcer";
import type { Id } from "./cards";
import { t } from "./i18n";
import type { Item } from "./item";
import { nounOf } from "./nouns";
import { items } from "./outbox";
import { stepName } from "./parts/StepsLine";
import { shown } from "./shown";
import { step } from "./store";

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

const SAID: Record<string, string> = { "idea.post": "room.idea_saved" };

/** Each item once: when it is saved, when it was refused and why, and when it only lives as long as this page. */
export function useSendTelling(): void {
  useEffect(() => {
    const told = new Set<string>();
    return effect(() => {
      for (const item of items.value) {
        const [words, once] = [about(item), `${item.op_id} ${item.state}`];
        if (words && !told.has(once)) announce(words);
        if (words) told.add(once);
      }
    });
  }, []);
}

function about(item: Item): string | undefined {
  const words = SAID[item.type];
  if (item.state === "saved") return words && t(words, { noun: nounOf(step.peek()) });
  if (item.state === "refused") return t("common.not_sent_reason", { reason: item.error?.message });
  return item.unkept && item.state === "waiting" ? t("common.only_here") : undefined;
}
