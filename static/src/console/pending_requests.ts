/** Who and what waits for a facilitator's yes, wherever on the console one is: nobody stands there unseen. */
import { computed, signal } from "@preact/signals";
import { t } from "../base/i18n";
import { stepName } from "../components/step_title";
import type { Member, Poll } from "../contract/cards";
import { board, card, step } from "../sync/store";
import { waitingIdeas } from "./ideas/WaitingIdeas";
import { over } from "./over";
import { waiting } from "./people";
import { type Outside, useOutside } from "./queries";

export const outside = signal<Outside | null>(null);

/** The open poll of the current step that somebody may have come too late for. */
export const openPoll = computed<Poll | undefined>(() => {
  const open = [...board.polls.value.values()].filter(({ state }) => state === "open");
  return open.find(({ step: of }) => of === step.value?.id) ?? open[0];
});

/** With those beside it, about a thing each: whoever may vote in one of them may vote in all. */
export const openTogether = computed<Poll[]>(() => {
  const now = openPoll.value;
  const all = [...board.polls.value.values()].filter(
    ({ state, step: of }) => state === "open" && of === now?.step,
  );
  return now ? [now, ...all.filter(({ id }) => id !== now.id)] : [];
});

/** Those who came after it opened, and have no vote in it yet. */
export const latecomers = computed<Member[]>(() =>
  openPoll.value ? (outside.value?.members ?? []).flatMap((id) => card("members", id) ?? []) : [],
);

export function lateWords(): string {
  const of = card("steps", openPoll.value?.step);
  return t("console.late_voters", { n: latecomers.value.length, phase: of ? stepName(of) : "" });
}

export const requests = computed(() =>
  over.value ? 0 : waiting.value.length + latecomers.value.length + waitingIdeas().length,
);

/** Asked for by the console as a whole, whatever it shows. */
export function useRequests(): void {
  useOutside(outside, openPoll.value?.id ?? null);
}
