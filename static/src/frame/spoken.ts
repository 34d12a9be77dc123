/** What is said aloud: that the room has moved, and what became of one's own words. */
import { effect, untracked } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../base/i18n";
import { announce } from "../base/live_region";
import { stepName } from "../components/step_title";
import { tellOnThePage as show, untell } from "../components/Undo";
import type { Phase, Step } from "../contract/cards";
import type { Item } from "../outbox/item";
import { items } from "../outbox/outbox";
import { isSeen, savedWords, whenSaved } from "../outbox/saved_words";
import { nounOf } from "../sync/idea_nouns";
import { out } from "../sync/link";
import { card, step } from "../sync/store";
import { left } from "../sync/timer";
import { late, shown } from "../writing/shown_step";

/** The focus stays put, unless it was inside what has gone: then the heading takes it. */
export function usePhaseTelling(): void {
  const before = useRef<Step | null>(null);
  useEffect(
    () =>
      effect(() => {
        const step = shown.value;
        if (!step || step.id === before.current?.id) return;
        if (before.current) arrive(before.current, step);
        before.current = step;
      }),
    [],
  );
}

/** Back again is seen, too: somebody may fear for what they wrote in between. */
function arrive(from: Step, to: Step): void {
  const phase = stepName(to);
  untell();
  if (to.position < from.position && !late.peek()) show(t("room.moved_back", { phase }));
  else announce(t("room.now_at", { phase }));
  setTimeout(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>("main h1")?.focus();
  });
}

whenSaved("idea.post", () => t("room.idea_saved", { noun: nounOf(step.peek()) }));

/** Each item once: when it is saved, when it was refused and why, and when it only lives as long as this page. */
export function useSendTelling(): void {
  useEffect(() => {
    const told = new Set<string>();
    return effect(() => {
      for (const item of items.value) {
        const [words, once] = [about(item), `${item.op_id} ${item.state}`];
        if (words && !told.has(once))
          (isLate(item) || (item.state === "saved" && isSeen(item)) ? show : announce)(words);
        if (words) told.add(once);
      }
    });
  }, []);
}

/** Sent after the time: that is seen, too, for the card may not stand where one is now. */
const isLate = ({ state, result }: Item): boolean => state === "saved" && result?.late === true;

function about(item: Item): string | undefined {
  if (isLate(item))
    return t("room.late", { noun: nounOf(card("steps", String(item.payload.step)) ?? step.peek()) });
  if (item.state === "saved") return savedWords(item);
  if (item.state === "refused") return t("common.not_sent_reason", { reason: item.error?.message });
  return item.unkept && item.state === "waiting" ? t("common.only_here") : undefined;
}

/** Taken out by mistake, and let in again: nothing had to be typed, so it is said. */
export function useReturnTelling(): void {
  const was = useRef(false);
  useEffect(
    () =>
      effect(() => {
        if (was.current && !out.value) show(t("room.welcome_back"));
        was.current = out.value !== null;
      }),
    [],
  );
}

/** The time is up: seen where something is being written, once; nothing locks. */
export function useTimeUp(): void {
  const before = useRef<number | null>(null);
  useEffect(
    () =>
      effect(() => {
        const now = left.value;
        const over = before.current !== null && before.current > 0 && now !== null && now <= 0;
        before.current = now;
        if (over && WRITTEN_IN.has(untracked(() => shown.value?.phase))) show(t("common.time_up"));
      }),
    [],
  );
}

const WRITTEN_IN: ReadonlySet<Phase | undefined> = new Set(["ideas", "concepts", "commitment", "actions"]);
