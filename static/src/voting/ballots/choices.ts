/**
 * What the choices of all methods have in common, without a screen: what one speaks for, what it may still hold,
 * and why it cannot be sent yet. The server checks the same again; here it is only said in time.
 */

import type { Id, Poll } from "../../contract/cards";
import { type BallotName, ofBallot } from "../ballot_names";

/** Every shape of choice there is; each ballot knows its own. */
export interface Choice {
  approve?: Id[];
  votes?: Record<Id, number>;
  scores?: Record<Id, number>;
  ranking?: (Id | Id[])[];
  stance?: "ok" | "concern" | "object";
  grade?: number;
  reason?: string;
  ratings?: Record<Id, Rating>;
  answers?: Answer[];
}

export interface Rating {
  impact: number | null;
  effort: number | null;
}

export interface Answer {
  a: Id;
  b: Id;
  w: "a" | "b" | "tie" | "skip";
}

export const setting = (poll: Poll, name: string): number | null => {
  const value = poll.settings[name];
  return typeof value === "number" ? value : null;
};

export const ranked = (choice: Choice | null): Id[] => (choice?.ranking ?? []).flat();

/** What was scored in the upper half of one's own scores. */
function liked(scores: Record<Id, number>): Id[] {
  const given = Object.values(scores);
  const middle = Math.max(...given, 0) + Math.min(...given, Number.POSITIVE_INFINITY);
  return Object.keys(scores).filter((id) => scores[id]! > 0 && 2 * scores[id]! >= middle);
}

/** The options that a choice speaks for; null where that is no list (consent, comparisons). */
export function supported(choice: Choice | null): Id[] | null {
  if (choice?.approve) return choice.approve;
  if (choice?.votes) return Object.keys(choice.votes);
  if (choice?.scores) return liked(choice.scores);
  return choice?.ranking ? ranked(choice) : null;
}

/** The record without what is nothing: no dot, no score. */
export function put<T>(record: Record<Id, T>, id: Id, value: T | null | 0): Record<Id, T> {
  const { [id]: _, ...rest } = record;
  return value ? { ...rest, [id]: value } : rest;
}

/** The choice as if these had not been on the ballot. */
export function without(choice: Choice, out: readonly Id[]): Choice {
  const keep = <T>(record: Record<Id, T>): Record<Id, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !out.includes(id)));
  const { approve, votes, scores, ratings, answers } = choice;
  return {
    ...choice,
    ...(approve && { approve: approve.filter((id) => !out.includes(id)) }),
    ...(votes && { votes: keep(votes) }),
    ...(scores && { scores: keep(scores) }),
    ...(ratings && { ratings: keep(ratings) }),
    ...(answers && { answers: answers.filter(({ a, b }) => !out.includes(a) && !out.includes(b)) }),
  };
}

/** What a choice names and the ballot does not show any more; a ranking shows it itself. */
export function strangers(choice: Choice, options: readonly { id: Id }[]): Id[] {
  const { approve = [], votes = {}, scores = {}, ratings = {}, answers = [] } = choice;
  const named = [
    ...approve,
    ...[votes, scores, ratings].flatMap(Object.keys),
    ...answers.flatMap(({ a, b }) => [a, b]),
  ];
  return [...new Set(named)].filter((id) => !options.some((option) => option.id === id));
}

export const toggled = (ids: readonly Id[], id: Id): Id[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];

/** What one vote more costs: a dot is a dot; with quadratic credits n votes cost n times n. */
export type Price = (n: number) => number;
export const each: Price = (n) => n;
export const squared: Price = (n) => n * n;

export interface Purse {
  budget: number;
  left: number;
  cap: number;
}

export function purse(poll: Poll, choice: Choice | null, price: Price): Purse {
  const budget = setting(poll, "budget") ?? 0;
  const spent = Object.values(choice?.votes ?? {}).reduce((sum, n) => sum + price(n), 0);
  return { budget, left: budget - spent, cap: setting(poll, "max_per_option") ?? budget };
}

/** Why there can be no vote more on something that has `n`; null when there can. */
export function refusal({ left, cap }: Purse, n: number, price: Price): "cap" | "budget" | null {
  if (n >= cap) return "cap";
  return price(n + 1) - price(n) > left ? "budget" : null;
}

/** Something is missing before this choice counts: a phrase and its number. */
export interface Obstacle {
  key: string;
  n: number;
}
type Check = (poll: Poll, choice: Choice) => Obstacle | null;

const fewest: Check = (poll, { approve = [] }) => {
  const n = Math.min(setting(poll, "min_choices") ?? 0, poll.options.length);
  return approve.length > 0 && approve.length < n ? { key: "vote.at_least", n } : null;
};

const short = (reason: string | undefined, n: number): Obstacle | null =>
  [...(reason ?? "").trim()].length < n ? { key: "vote.reason_needed", n } : null;

const CHECKS: Readonly<Partial<Record<BallotName, Check>>> = {
  budget: fewest,
  consent: (poll, { stance, reason }) =>
    stance === "object" ? short(reason, setting(poll, "reason_length") ?? 10) : null,
  gradients: (_, { grade, reason }) => (grade === 1 ? short(reason, 1) : null),
};

export const obstacle = (poll: Poll, choice: Choice | null): Obstacle | null =>
  (choice && ofBallot(CHECKS, poll.method)?.(poll, choice)) ?? null;
