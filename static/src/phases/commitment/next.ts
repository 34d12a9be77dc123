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

/** None where all is done, or where the vote is about all concepts at once: then the list is the place. */
export function nextIn(step: Id): Concept | undefined {
  if (waits(pollOverAll(cards("polls"), step))) return undefined;
  const [all, own] = [concepts(), ownTeam()];
  const ownFirst = own ? [own, ...all.filter(({ id }) => id !== own.id)] : all;
  const voting = ownFirst.find(({ id }) => waits(pollAbout(cards("polls"), step, id)));
  const only = all.length === 1 ? all[0] : undefined;
  return voting ?? [own, only].find((concept) => concept && toBring(concept));
}
