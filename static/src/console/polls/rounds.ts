/** A step's polls as the console shows them: the newest round of each, and the older ones, which stay as they were. */
import type { Id, Poll, Step } from "../../contract/cards";
import { card, cards } from "../../sync/store";
import { listed } from "../../voting/options";
import { newestRounds } from "../../voting/poll_rounds";

export interface Round {
  poll: Poll;
  /** Earlier rounds about the same, newest first; also those that were never shown. */
  earlier: Poll[];
}

const inOrder = (): Id[] =>
  cards("concepts")
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .map(({ id }) => id);

export function rounds(step: Step): Round[] {
  const polls = cards("polls").filter((poll) => poll.step === step.id);
  return newestRounds(polls, step.id, inOrder()).map((poll) => ({
    poll,
    earlier: polls
      .filter((old) => (old.concept ?? null) === (poll.concept ?? null) && old.round < poll.round)
      .sort((a, b) => b.round - a.round),
  }));
}

/** How many there are to vote on, also before the poll is frozen. */
export function optionCount(poll: Poll): number {
  if (poll.options.length || poll.concept) return poll.options.length || 1;
  return listed(poll.over, card("steps", poll.step)?.settings).length;
}
