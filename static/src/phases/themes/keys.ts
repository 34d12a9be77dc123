/** The keyboard on the table: arrows from card to card, M to move, G to merge. */
import type { Id } from "../../cards";
import { focusCard, inHand, open } from "./sheet";

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

/** The cards as they are on the screen, column by column. */
const onScreen = (board: Element): Id[][] =>
  [...board.querySelectorAll("[data-column]")].map((column) =>
    [...column.querySelectorAll<HTMLElement>("[data-id]")].map(({ dataset }) => dataset.id!),
  );

export function walk(key: string, id: Id, shown: Id[][]): Id | null {
  const column = shown.findIndex((ids) => ids.includes(id));
  if (column < 0) return null;
  return STEPS[key]?.({ column, row: shown[column]!.indexOf(id) }, shown) ?? null;
}

const ACTS: Readonly<Record<string, (id: Id) => void>> = {
  m: (id) => open({ kind: "move", ids: inHand(id) }),
  g: (id) => open({ kind: "merge", ids: inHand(id) }),
};

export function onCardKey(event: KeyboardEvent & { currentTarget: Element }, may: boolean): void {
  const id = (event.target as HTMLElement).closest<HTMLElement>("[data-id]")?.dataset.id;
  if (!id || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = may ? ACTS[event.key.toLowerCase()] : undefined;
  const next = walk(event.key, id, onScreen(event.currentTarget));
  if (!act && !next) return;
  event.preventDefault();
  if (act) act(id);
  else focusCard(next);
}
