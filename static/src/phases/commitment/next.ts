/** Where one's next act is: a vote that waits for one's answer, or what one's own team has not been promised yet. */
import type { Concept, Id, Poll } from "../../cards";
import { cards } from "../../store";
import { concepts, ownTeam } from "../../teams/opened";
import { ownCommitments } from "../../teams/own";
import { about } from "../../teams/totals";
import { isElector, sentChoice } from "../../voting/vote";
import { hasPassed } from "./passed";
import { pollAbout, pollOverAll } from "./polls";

export const waits = (poll: Poll | undefined): boolean =>
  poll?.state === "open" && isElector(poll) && !sentChoice(poll);

const toBring = ({ id }: Concept): boolean => !about(ownCommitments(), id).length && !hasPassed(id);

/** One's own team's first: they know it best, and it is theirs. */
const ownFirst = (): Concept[] => {
  const [all, own] = [concepts(), ownTeam()];
  return own ? [own, ...all.filter(({ id }) => id !== own.id)] : all;
};

export const nextVote = (step: Id, besides?: Id): Concept | undefined =>
  ownFirst().find(({ id }) => id !== besides && waits(pollAbout(cards("polls"), step, id)));

/** None where all is done, or where the vote is about all concepts at once: then the list is the place. */
export function nextIn(step: Id): Concept | undefined {
  if (waits(pollOverAll(cards("polls"), step))) return undefined;
  const [first, ...others] = concepts();
  const only = others.length ? undefined : first;
  return nextVote(step) ?? [ownTeam(), only].find((concept) => concept && toBring(concept));
}
