/** "9 kryds": a number on the wall says what it is a number of, beside it. */
import { knows, t } from "../base/i18n";
import type { Id, Result } from "../contract/cards";
import { whyWon } from "../voting/results/explanation";
import { amount, figuresOf } from "../voting/results/figures";

/** Nothing of a method that this page does not know. */
export function figureNoun({ method }: Pick<Result, "method">, n: number): string {
  const key = `result.figure_${method}`;
  return knows(key) ? t(key, { n }) : "";
}

/** Of what stands above something with more: why. The room asks that before anything else. */
export function whyAbove(result: Result, order: readonly Id[]): Record<Id, string> {
  const figures = figuresOf(result);
  const has = (id: Id): number => amount(figures[id]);
  const fewer = order.filter((id, at) => order.slice(at + 1).some((below) => has(below) > has(id)));
  return Object.fromEntries(fewer.flatMap((id) => (whyWon(result)[id] ? [[id, whyWon(result)[id]!]] : [])));
}
