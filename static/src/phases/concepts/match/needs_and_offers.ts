/** The needs that somebody has written, and who has answered which. */

import { t } from "../../../base/i18n";
import type { Concept, Id, Idea } from "../../../contract/cards";
import { nounOfIdea } from "../../../sync/idea_nouns";
import { standing } from "../../../sync/ideas";
import { cards, mine } from "../../../sync/store";

const written = (noun: string): Idea[] =>
  standing()
    .filter((idea) => nounOfIdea(idea) === noun)
    .sort((a, b) => a.n - b.n);

export const isOwn = ({ id }: Idea): boolean => Boolean(mine.value?.ideas.some((idea) => idea.id === id));

export const matches = (): Concept[] =>
  cards("concepts")
    .filter(({ kind }) => kind === "match")
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));

export const answersTo = (need: Id): Concept[] => matches().filter(({ idea }) => idea === need);

/** Those that nobody has answered yet first, one's own before the others'. */
export function needs(): Idea[] {
  const rank = (idea: Idea): number => (isOwn(idea) ? 0 : 1) + (answersTo(idea.id).length ? 2 : 0);
  return written("need").sort((a, b) => rank(a) - rank(b) || a.n - b.n);
}

export const unanswered = (): Idea[] => needs().filter(({ id }) => !answersTo(id).length);

export const offers = (): Idea[] => written("offer").sort((a, b) => a.n - b.n);

/** Nobody can promise what another has offered. */
export const ownOffers = (): Idea[] => offers().filter(isOwn);

/** How many wait for an answer, in words. */
export function needsWords(): string {
  const waiting = unanswered().length;
  return waiting ? t("match.needs", { n: waiting }) : t("match.all_answered");
}
