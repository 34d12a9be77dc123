/**
 * Results that everybody has seen and nobody has confirmed: until then nothing follows from them, in no later step. Asked
 * by every screen that would else wait for something that does not come.
 */
import type { Poll, Result, Step } from "../contract/cards";
import { cards, step as here } from "./store";

/** Something is chosen by it among several; asked what people agree on, or about one thing, nothing goes on. */
export function chooses({ concept, options, rule, step }: Poll, plan: readonly Step[]): boolean {
  const asks = rule?.asks ?? plan.find(({ id }) => id === step)?.settings.asks;
  return !concept && options.length > 1 && asks !== "agree";
}

interface Sight {
  polls: readonly Poll[];
  results: readonly Result[];
  steps: readonly Step[];
}

/** The newest round of each, in the order of the plan. */
export function unconfirmedIn({ polls, results, steps }: Sight): Poll[] {
  const place = ({ step }: Poll): number => steps.find(({ id }) => id === step)?.position ?? 0;
  const newest = polls.filter(
    (poll) => !polls.some((other) => other.step === poll.step && !other.concept && other.round > poll.round),
  );
  const confirmed = (poll: Poll): boolean => Boolean(results.find(({ id }) => id === poll.id)?.confirmed);
  return newest
    .filter((poll) => poll.state === "revealed" && chooses(poll, steps) && !confirmed(poll))
    .sort((a, b) => place(a) - place(b));
}

export const unconfirmed = (): Poll[] =>
  unconfirmedIn({ polls: cards("polls"), results: cards("results"), steps: cards("steps") });

/** Of steps that the room has left: what was chosen there has not come here. */
export const leftUnconfirmed = (): Poll[] => unconfirmed().filter(({ step }) => step !== here.value?.id);
