/** From card to card with the arrows: down a column, and over to the next one that has cards. */
import type { Id } from "../../contract/cards";

type Step = (at: { column: number; row: number }, shown: Id[][]) => Id | undefined;

/** The nearest column that has a card, in that direction; about as far down. */
function sideways(by: 1 | -1): Step {
  return ({ column, row }, shown) => {
    for (let next = column + by; shown[next]; next += by)
      if (shown[next]!.length) return shown[next]![Math.min(row, shown[next]!.length - 1)];
    return undefined;
  };
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: ({ column, row }, shown) => shown[column]?.[row + 1],
  ArrowUp: ({ column, row }, shown) => shown[column]?.[row - 1],
  ArrowRight: sideways(1),
  ArrowLeft: sideways(-1),
};

export function walk(key: string, id: Id, shown: Id[][]): Id | null {
  const column = shown.findIndex((ids) => ids.includes(id));
  if (column < 0) return null;
  return STEPS[key]?.({ column, row: shown[column]!.indexOf(id) }, shown) ?? null;
}
