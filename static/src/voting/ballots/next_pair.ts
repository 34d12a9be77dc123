/**
 * Which two to show next: those this voter has seen least, never the same pair twice, each idea about as often to
 * the left as to the right. `order` is the voter's own, so that people begin with different pairs.
 */
import type { Id } from "../../contract/cards";
import type { Answer } from "./choices";

export const pairName = (a: Id, b: Id): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

export function nextPair(order: readonly Id[], answers: readonly Answer[]): [Id, Id] | null {
  const seen = new Map<Id, number>(order.map((id) => [id, 0]));
  for (const id of answers.flatMap(({ a, b }) => [a, b])) seen.set(id, (seen.get(id) ?? 0) + 1);
  const met = new Set(answers.map(({ a, b }) => pairName(a, b)));
  const fewest = [...order].sort((x, y) => seen.get(x)! - seen.get(y)!);
  for (const [n, a] of fewest.entries()) {
    const b = fewest.slice(n + 1).find((other) => !met.has(pairName(a, other)));
    if (b) return answers.length % 2 ? [b, a] : [a, b];
  }
  return null;
}

export const allPairs = (n: number): number => (n * (n - 1)) / 2;

/** How many comparisons help: enough to see each idea about three times, and no more than 30. */
export const enough = (n: number, most: number): number =>
  Math.min(most, allPairs(n), Math.max(10, Math.min(30, Math.ceil(1.5 * n))));
