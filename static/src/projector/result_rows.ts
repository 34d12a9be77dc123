/**
 * What came of a vote, in rows. First what was chosen, in its order; that is revealed one by one. Beside it, for
 * whoever asks, all of it: who went out in which round, where the line is, and the rest.
 */
import type { Id, Poll, Result } from "../contract/cards";
import { asksAgreement, placeOf, ranking, votedAgain } from "../voting/results/figures";
import { chosenInOrder } from "../voting/results/one_by_one";

export interface OptionRow {
  id: Id;
  kind: "option";
  place: number;
  on: boolean;
  round: number | null;
  /** Chosen before the run-off that this is. */
  sure?: true;
  /** Stood level, and is voted on again. */
  again?: true;
}
export type Row =
  | OptionRow
  /** Something happened that chose nobody: one went out, or a surplus went on. */
  | { id: string; kind: "event"; round: number; what: "out" | "surplus"; option: Id; votes: string }
  | { id: string; kind: "cut"; what: "goes_on" | "goes_on_if" | "agreed" | "again"; n: number };

type Round = Record<string, unknown>;
type Options = Pick<Poll, "options">;

const roundsOf = (result: Result): Round[] => (result.rounds ?? []) as Round[];
const votesIn = (round: Round, id: Id): string => String((round.votes as Record<Id, string>)[id] ?? "0");

/** In which round each winner was chosen, where the count went in rounds. */
export function roundOf(result: Result, id: Id): number | null {
  const rounds = roundsOf(result);
  const at = rounds.find(
    ({ chosen, elected }) => chosen === id || (elected as Id[] | undefined)?.includes(id),
  );
  if (at) return Number(at.round);
  return rounds.some((round) => "dropped" in round && "votes" in round) ? rounds.length : null;
}

/** Who went out and whose surplus went on; a count that only takes has none. */
function events(result: Result): Row[] {
  return roundsOf(result).flatMap((round): Row[] => {
    const id = (round.dropped ?? round.moved) as Id | null | undefined;
    if (!id || typeof id !== "string" || !round.votes) return [];
    const what = round.how === "surplus" ? "surplus" : "out";
    const n = Number(round.round);
    return [{ id: `event-${n}`, kind: "event", round: n, what, option: id, votes: votesIn(round, id) }];
  });
}

const inOrder = (a: Row, b: Row): number => when(a) - when(b);
/** What was chosen in a round comes before what was done next in it. */
function when(row: Row): number {
  if (row.kind === "cut" || row.round === null) return 0;
  return 2 * row.round + (row.kind === "event" ? 1 : 0);
}

/** What goes on, the first first: this is what is revealed. */
export function chosen(poll: Options, result: Result): OptionRow[] {
  const order = ranking(result, poll.options);
  return chosenInOrder(result, poll.options).map((id) =>
    order.includes(id) ? row(result, order, id, true) : sureRow(id),
  );
}

const sureRow = (id: Id): OptionRow => ({ id, kind: "option", place: 0, on: true, round: null, sure: true });

/** What stood level and is voted on again. */
export function again(poll: Options, result: Result): OptionRow[] {
  const order = ranking(result, poll.options);
  const level = votedAgain(result);
  return order
    .filter((id) => level.includes(id))
    .map((id) => ({ ...row(result, order, id, false), again: true }));
}

/** Neither chosen nor voted on again. */
export function rest(poll: Options, result: Result): OptionRow[] {
  const order = ranking(result, poll.options);
  const above = new Set([...chosen(poll, result), ...again(poll, result)].map(({ id }) => id));
  return order.filter((id) => !above.has(id)).map((id) => row(result, order, id, false));
}

function row(result: Result, order: readonly Id[], id: Id, on: boolean): OptionRow {
  const round = on && result.winners.includes(id) ? roundOf(result, id) : null;
  return { id, kind: "option", place: placeOf(result, order, id), on, round };
}

/** All of it, round by round where it was counted so, with the line between what goes on and what does not. */
export function everything(poll: Options, result: Result): Row[] {
  const [on, level] = [chosen(poll, result), again(poll, result)];
  const told = result.confirmed ? [] : events(result);
  const out = new Set(told.flatMap((one) => (one.kind === "event" ? one.option : [])));
  const above: Row[] = told.length ? [...on, ...told].sort(inOrder) : on;
  const below = result.few ? [] : rest(poll, result).filter(({ id }) => !out.has(id));
  return [...above, ...lines(result, on.length, level), ...below];
}

/** The line under what goes on; under what is voted on again, where there is such, another. */
function lines(result: Result, on: number, level: Row[]): Row[] {
  const what = asksAgreement(result) ? "agreed" : result.confirmed ? "goes_on" : "goes_on_if";
  const cut: Row = { id: "cut", kind: "cut", n: on, what };
  if (!level.length) return [cut];
  return [...(on ? [cut] : []), ...level, { id: "again", kind: "cut", n: level.length, what: "again" }];
}
