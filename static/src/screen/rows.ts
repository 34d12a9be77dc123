/**
 * The rows of a result in the order in which they are revealed. A count that went in rounds is told in its rounds:
 * who was chosen, who went out, whose votes went on. Then the line between what goes on and what does not.
 */
import type { Id, Poll, Result } from "../cards";
import { goesOn, ranking } from "../voting/figures";

export type Row =
  | { id: Id; kind: "option"; place: number; on: boolean; round: number | null }
  /** Something happened that chose nobody: one went out, or a surplus went on. */
  | { id: string; kind: "event"; round: number; what: "out" | "surplus"; option: Id; votes: string }
  | { id: string; kind: "cut"; n: number; confirmed: boolean };

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

export function rows(poll: Options, result: Result): Row[] {
  const on = new Set(goesOn(result));
  const order = ranking(result, poll.options);
  const option = (id: Id): Row => ({
    id,
    kind: "option",
    place: order.indexOf(id) + 1,
    on: on.has(id),
    round: result.winners.includes(id) ? roundOf(result, id) : null,
  });
  const cut: Row = { id: "cut", kind: "cut", n: on.size, confirmed: Boolean(result.confirmed) };
  const above = order.filter((id) => on.has(id)).map(option);
  if (result.confirmed) return [...above, cut, ...nearest(order, on).map(option)];
  const told = events(result);
  const out = new Set(told.map((row) => row.kind === "event" && row.option));
  const rest = nearest(order, on).filter((id) => !out.has(id));
  return [...[...above, ...told].sort(inOrder), cut, ...rest.map(option)];
}

const nearest = (order: readonly Id[], on: ReadonlySet<Id>): Id[] =>
  order.filter((id) => !on.has(id)).slice(0, AFTER);

/** How many options are in no row. */
export const leftOut = (poll: Options, result: Result): number =>
  poll.options.length -
  new Set(
    rows(poll, result).flatMap((row) =>
      row.kind === "option" ? [row.id] : row.kind === "event" ? [row.option] : [],
    ),
  ).size;

/** How many rounds there were, where it went in rounds. */
export const lastRound = (all: readonly Row[]): number =>
  Math.max(0, ...all.map((row) => (row.kind === "cut" ? 0 : (row.round ?? 0))));

/** One press, one row more; the line comes with the last of those above it. */
export function afterPress(all: readonly Row[], shown: number): number {
  const next = Math.min(shown + 1, all.length);
  return all[next]?.kind === "cut" ? next + 1 : next;
}

/** What stood level and would have come out otherwise by another lot. */
export const decisiveTies = ({ ties }: Pick<Result, "ties">): Result["ties"] =>
  ties.filter(({ mattered }) => mattered);

/** The tie in which this one came out first, in its own round. */
export const tieOf = ({ ties }: Pick<Result, "ties">, row: Row): Result["ties"][number] | undefined =>
  row.kind === "option" && row.round
    ? ties.find(({ round, tied }) => round === row.round && tied[0] === row.id)
    : undefined;
