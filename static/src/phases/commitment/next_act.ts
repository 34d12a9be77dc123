/** Where one's next act is: a vote that waits for one's answer, or what one's own team has not been promised yet. */
import type { Concept, Id, Poll, Step } from "../../contract/cards";
import { cards } from "../../sync/store";
import { concepts, ownTeam } from "../../teams/opened_concept";
import { ownCommitments } from "../../teams/own_membership";
import { about } from "../../teams/totals";
import { isElector, sentChoice } from "../../voting/ballots/vote";
import { pollAbout, pollOverAll } from "./concept_poll";
import { hasPassed } from "./not_this_time";
import { bringsHere, votesHere } from "./vote_or_bring";

export const waits = (poll: Poll | undefined): boolean =>
  poll?.state === "open" && isElector(poll) && !sentChoice(poll);

const toBring = ({ id }: Concept): boolean => !about(ownCommitments(), id).length && !hasPassed(id);

/** This step's own vote about a concept, also while it is not open yet; or what came out of an earlier one. */
export const pollHere = (step: Step, concept: Id): Poll | undefined =>
  pollAbout(cards("polls"), step.id, concept, votesHere(step));

/** One's own team's first: they know it best, and it is theirs. */
const ownFirst = (step: Step): Concept[] => {
  const [all, own] = [concepts(step), ownTeam(step)];
  return own ? [own, ...all.filter(({ id }) => id !== own.id)] : all;
};

export const nextVote = (step: Step, besides?: Id): Concept | undefined =>
  ownFirst(step).find(({ id }) => id !== besides && waits(pollHere(step, id)));

/** None where all is done, or where the vote is about all concepts at once: then the list is the place. */
export function nextIn(step: Step): Concept | undefined {
  if (waits(pollOverAll(cards("polls"), step.id))) return undefined;
  const [first, ...others] = concepts(step);
  const only = others.length ? undefined : first;
  const asked = (concept: Concept): boolean => !bringsHere(step) || toBring(concept);
  return nextVote(step) ?? [ownTeam(step), only].find((concept) => concept && asked(concept));
}
