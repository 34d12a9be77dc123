/**
 * What a step asks of phones: a vote about each concept, what one brings, or both, the vote first. Where the plan has a
 * step of its own for what people bring, the others are about the vote alone.
 */
import type { Poll, Step } from "../../contract/cards";

export { asksToPromise as bringsHere } from "../../sync/step_questions";

export const votesHere = ({ settings }: Step): boolean => settings.vote !== false;

/** While it is voted on, that is the one thing to do; before that, and after, what one brings stands below it. */
export const underVote = (poll: Poll | undefined): boolean =>
  poll !== undefined && poll.state !== "ready" && poll.state !== "revealed";
