/** Who and what waits for a facilitator's yes, wherever on the console one is: nobody stands there unseen. */
import { computed, signal } from "@preact/signals";
import type { Member, Poll } from "../cards";
import { t } from "../i18n";
import { stepName } from "../parts/StepsLine";
import { waitingIdeas } from "../phases/ideas/desk/WaitingIdeas";
import { board, card, step } from "../store";
import { type Outside, useOutside } from "./asking";
import { waiting } from "./people";

export const outside = signal<Outside | null>(null);

/** The open poll of the current step that somebody may have come too late for. */
export const openPoll = computed<Poll | undefined>(() => {
  const open = [...board.polls.value.values()].filter(({ state }) => state === "open");
  return open.find(({ step: of }) => of === step.value?.id) ?? open[0];
});

/** Those who came after it opened, and have no vote in it yet. */
export const latecomers = computed<Member[]>(() =>
  openPoll.value ? (outside.value?.members ?? []).flatMap((id) => card("members", id) ?? []) : [],
);

export function lateWords(): string {
  const of = card("steps", openPoll.value?.step);
  return t("desk.late_voters", { n: latecomers.value.length, phase: of ? stepName(of) : "" });
}

export const requests = computed(
  () => waiting.value.length + latecomers.value.length + waitingIdeas().length,
);

/** Asked for by the console as a whole, whatever it shows. */
export function useRequests(): void {
  useOutside(outside, openPoll.value?.id ?? null);
}
