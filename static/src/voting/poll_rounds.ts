/** Which polls a voting step shows: the newest round of each, and what was revealed before. */
import type { Id, Poll } from "../contract/cards";

const about = (poll: Poll): Id => poll.concept ?? "";

export function newestRounds(polls: readonly Poll[], step: Id, order: readonly Id[] = []): Poll[] {
  const newest = new Map<Id, Poll>();
  for (const poll of polls.filter((one) => one.step === step)) {
    const known = newest.get(about(poll));
    if (!known || known.round < poll.round) newest.set(about(poll), poll);
  }
  return [...newest.values()].sort((a, b) => order.indexOf(about(a)) - order.indexOf(about(b)));
}

export const earlierRounds = (polls: readonly Poll[], now: Poll): Poll[] =>
  polls
    .filter(
      (poll) =>
        poll.step === now.step &&
        about(poll) === about(now) &&
        poll.round < now.round &&
        poll.state === "revealed",
    )
    .sort((a, b) => b.round - a.round);

/** Open, or closed and still to be counted: its rule stands, and its ballots are somebody's. */
export const undecided = ({ state, erased }: Pick<Poll, "state" | "erased">): boolean =>
  (state === "open" || state === "closed") && erased === undefined;
