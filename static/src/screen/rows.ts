/**
 * The rows of a result in the order in which they are revealed. A count that went in rounds is told in its rounds:
 * who was chosen, who went out, whose votes went on. Then the line between what goes on and what does not.
 */
import type { Id, Poll, Result } from "../cards";
import { goesOn, placeOf, ranking, votedAgain } from "../voting/figures";

export type Row =
  | { id: Id; kind: "option"; place: number; on: boolean; round: number | null; sure?: true }
  /** Something happened that chose nobody: one went out, or a surplus went on. */
  | { id: string; kind: "event"; round: number; what: "out" | "surplus"; option: Id; votes: string }
  | { id: string; kind: "cut"; what: "goes_on" | "goes_on_if" | "again"; n: number };

type Round = Record<string, unknown>;
type Options = Pick<Poll, "options">;

const AFTER = 3; // of those that do not go on, the nearest few; the whole list is on the phones and in the report

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

/** `way`: also how it came about. When all of it has been told, what came of it fits on one page without. */
export function rows(poll: Options, result: Result, way = true): Row[] {
  const on = new Set(goesOn(result));
  const again = new Set(votedAgain(result));
  const order = ranking(result, poll.options);
  const some = (ids: readonly Id[]): Row[] => ids.map((id) => optionRow(result, order, id, on.has(id)));
  const those = (set: ReadonlySet<Id>): Row[] => some(order.filter((id) => set.has(id)));
  const told = result.confirmed || !way ? [] : events(result);
  const placed = new Set([
    ...on,
    ...again,
    ...told.flatMap((row) => (row.kind === "event" ? row.option : [])),
  ]);
  const chosen = [...sureRows([...on].filter((id) => !order.includes(id))), ...those(on)];
  const before = told.length ? [...chosen, ...told].sort(inOrder) : chosen;
  const rest = result.few ? [] : order.filter((id) => !placed.has(id)).slice(0, AFTER);
  return [...before, ...lines(result, on.size, those(again)), ...some(rest)];
}

function optionRow(result: Result, order: readonly Id[], id: Id, on: boolean): Row {
  const round = on && result.winners.includes(id) ? roundOf(result, id) : null;
  return { id, kind: "option", place: placeOf(result, order, id), on, round };
}

/** Chosen before the run-off that this is. */
const sureRows = (ids: readonly Id[]): Row[] =>
  ids.map((id) => ({ id, kind: "option", place: 0, on: true, round: null, sure: true }));

/** The line under what goes on; under what is voted on again, where there is such, another. */
function lines(result: Result, on: number, again: Row[]): Row[] {
  const cut: Row = { id: "cut", kind: "cut", n: on, what: result.confirmed ? "goes_on" : "goes_on_if" };
  if (!again.length) return [cut];
  return [...(on ? [cut] : []), ...again, { id: "again", kind: "cut", n: again.length, what: "again" }];
}

/** How many options are in no row, when all has been told. */
export const leftOut = (poll: Options, result: Result): number =>
  poll.options.length -
  new Set(rows(poll, result, false).flatMap((row) => (row.kind === "option" && !row.sure ? [row.id] : [])))
    .size;

/** How many rounds there were, where it went in rounds. */
export const lastRound = (all: readonly Row[]): number =>
  Math.max(0, ...all.map((row) => (row.kind === "cut" ? 0 : (row.round ?? 0))));

/** One press, one row more; the line comes with the last of those above it. */
export function afterPress(all: readonly Row[], shown: number): number {
  const next = Math.min(shown + 1, all.length);
  return all[next]?.kind === "cut" ? next + 1 : next;
}

/** What stood level and mattered: of each round the first, of which a later one is what the rule left level. */
export function decisiveTies({ ties }: Pick<Result, "ties">): Result["ties"] {
  const mattered = ties.filter((tie) => tie.mattered);
  return mattered.filter((tie, at) => mattered.findIndex(({ round }) => round === tie.round) === at);
}

/** The tie in which this one came out first, in its own round. */
export const tieOf = ({ ties }: Pick<Result, "ties">, row: Row): Result["ties"][number] | undefined =>
  row.kind === "option" && row.round
    ? ties.find(({ round, tied }) => round === row.round && tied[0] === row.id)
    : undefined;
