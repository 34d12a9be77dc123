/**
 * Which step this phone shows. Normally the room's; but typing is never interrupted: with something half-written
 * it stays where it is, says so, and follows once that is sent, kept for later or emptied.
 */
import { computed, effect, signal, untracked } from "@preact/signals";
import type { Id, Step } from "./cards";
import { unfinished } from "./drafts";
import { card, step } from "./store";

const stayed = signal<Id | null>(null);

export const shown = computed<Step | null>(() => card("steps", stayed.value) ?? step.value);
export const late = computed(() => shown.value !== null && shown.value.id !== step.value?.id);

/** "Keep for later": the draft stays where it was written, the phone follows. */
export function follow(): void {
  stayed.value = step.value?.id ?? null;
}

export function sendDraftsAndFollow(): void {
  for (const draft of unfinished(stayed.value ?? "")) draft.submit?.();
}

export function watchSteps(): void {
  effect(() => {
    const current = step.value?.id ?? null;
    const here = untracked(() => stayed.value);
    const busy = here !== null && here !== current && card("steps", here) && unfinished(here).length > 0;
    if (!busy) stayed.value = current;
  });
}
