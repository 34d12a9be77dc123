/**
 * Which step this phone shows. Normally the room's; but typing is never interrupted: with something half-written
 * it stays where it is, says so, and follows once that is sent, kept for later or emptied. "Kig op" waits in the
 * same way.
 */
import { computed, effect, signal, untracked } from "@preact/signals";
import type { Id, Step } from "../contract/cards";
import { card, session, step } from "../sync/store";
import { unfinished } from "./drafts";

/** The step that this phone is at. */
export const stayed = signal<Id | null>(null);
/** Asked to look up in the middle of a sentence, which is kept for later. */
export const parked = signal(false);

export const shown = computed<Step | null>(() => card("steps", stayed.value) ?? step.value);
export const late = computed(() => shown.value !== null && shown.value.id !== step.value?.id);

const called = computed(() => Boolean(session.value?.attention?.on));
const writing = computed(() => unfinished(stayed.value ?? "").length > 0);
/** The room is asked to look up, and nothing is being written here. */
export const lookingUp = computed(() => called.value && (parked.value || !writing.value));
/** The room is asked to look up, and here somebody is in the middle of a sentence. */
export const calledWhileWriting = computed(() => called.value && !lookingUp.value);

/** "Keep for later": the draft stays where it was written, the phone follows. */
export function follow(): void {
  stayed.value = step.value?.id ?? null;
  parked.value = called.value;
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
  effect(() => {
    if (!called.value) parked.value = false;
  });
}
