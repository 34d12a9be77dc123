/** The needs that somebody has written, and who has answered which. */

import { t } from "../../../base/i18n";
import type { Concept, Id, Idea, Step } from "../../../contract/cards";
import { nounOfIdea } from "../../../sync/idea_nouns";
import { standing } from "../../../sync/ideas";
import { cards, mine } from "../../../sync/store";
import { fieldsOf } from "../../../teams/concept_kinds";
import { inTeam } from "../../../teams/own_membership";

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

/** Where a step asks what was agreed, and for no more offers, it is about the agreements: they come before what nobody answered. */
export function asksForAgreements(step: Pick<Step, "settings">): boolean {
  const asked = fieldsOf(step, { kind: "match" });
  return asked.includes("agreed") && !asked.includes("offer") && matches().length > 0;
}

/** Where what was agreed stands elsewhere on the page, only those that still wait for one's yes. */
export const answersShown = (need: Id, waiting: boolean): Concept[] =>
  answersTo(need).filter((match) => !(waiting && inTeam(match)));

/** One is in one, or has been offered one. */
export const hasAgreement = (): boolean => matches().some((match) => inTeam(match) || waitsForOwnYes(match));

/** One's own needs with such answers. */
export const ownAnswered = (waiting: boolean): Idea[] =>
  needs().filter((idea) => isOwn(idea) && answersShown(idea.id, waiting).length > 0);

/** What one has been offered oneself, and not said yes to: it stands beside one's need, and nowhere else. */
export const waitsForOwnYes = (match: Concept): boolean =>
  !inTeam(match) && needs().some((idea) => idea.id === match.idea && isOwn(idea));

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
