/** The keyboard on the table: arrows from card to card, M to move, G to merge. */
import type { Id } from "../../contract/cards";
import { walk } from "./arrow_keys";
import { focusCard, inHand, open } from "./sheet";

/** The cards as they are on the screen, column by column. */
const onScreen = (board: Element): Id[][] =>
  [...board.querySelectorAll("[data-column]")].map((column) =>
    [...column.querySelectorAll<HTMLElement>("[data-id]")].map(({ dataset }) => dataset.id!),
  );

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
