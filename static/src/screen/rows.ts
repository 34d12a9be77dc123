/** The rows of a result in the order in which they are revealed, with the line between what goes on and what does not. */
import type { Id, Poll, Result } from "../cards";
import { goesOn, ranking } from "../voting/figures";

export type Row =
  | { id: Id; kind: "option"; place: number; on: boolean }
  | { id: string; kind: "cut"; n: number; confirmed: boolean };

const AFTER = 3; // of those that do not go on, the nearest few; the whole list is on the phones and in the report

export function rows(poll: Pick<Poll, "options">, result: Result): Row[] {
  const on = new Set(goesOn(result));
  const order = ranking(result, poll.options);
  const option = (id: Id): Row => ({ id, kind: "option", place: order.indexOf(id) + 1, on: on.has(id) });
  const cut: Row = { id: "cut", kind: "cut", n: on.size, confirmed: Boolean(result.confirmed) };
  const rest = order.filter((id) => !on.has(id)).slice(0, AFTER);
  return [...order.filter((id) => on.has(id)).map(option), cut, ...rest.map(option)];
}

/** How many options are in no row. */
export const leftOut = (poll: Pick<Poll, "options">, result: Result): number =>
  poll.options.length - rows(poll, result).filter(({ kind }) => kind === "option").length;

/** One press, one option more; the line comes with the last of those above it. */
export function afterPress(all: readonly Row[], shown: number): number {
  const next = Math.min(shown + 1, all.length);
  return all[next]?.kind === "cut" ? next + 1 : next;
}

/** What stood level and would have come out otherwise by another lot. */
export const decisiveTies = ({ ties }: Pick<Result, "ties">): Result["ties"] =>
  ties.filter(({ mattered }) => mattered);
