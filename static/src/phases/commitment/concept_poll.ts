/** Which vote about a concept is to be seen in a step: the step's own newest round, or else what came out before. */
import type { Id, Poll } from "../../contract/cards";

const newest = (polls: readonly Poll[]): Poll | undefined => [...polls].sort((a, b) => b.round - a.round)[0];

/** `ready`: also one that is not open yet; elsewhere that is no news, for the plan may never use it. */
export function pollAbout(polls: readonly Poll[], step: Id, concept: Id, ready = false): Poll | undefined {
  const of = polls.filter((poll) => poll.concept === concept);
  const here = newest(of.filter((poll) => poll.step === step && (ready || poll.state !== "ready")));
  return here ?? newest(of.filter((poll) => poll.state === "revealed"));
}

/** A vote over all concepts at once stands above them. */
export const pollOverAll = (polls: readonly Poll[], step: Id): Poll | undefined =>
  newest(polls.filter((poll) => poll.step === step && !poll.concept && poll.state !== "ready"));
