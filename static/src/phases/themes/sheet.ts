/** Which sheet lies over the table, and where the keyboard goes when it is put away. */
import { signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Id } from "../../contract/cards";
import { neighbour } from "./board_state";
import { columns } from "./sorting_moves";

export type Open =
  | { kind: "move"; ids: Id[] }
  | { kind: "merge"; ids: Id[] }
  | { kind: "pile"; id: Id }
  | { kind: "theme"; id: Id };

export const sheet = signal<Open | null>(null);
/** The ideas that are ticked, to be moved or merged together. */
export const ticked = signal<ReadonlySet<Id>>(new Set());

export const open = (next: Open): void => {
  sheet.value = next;
};
export const close = (): void => {
  sheet.value = null;
};

export const untick = (): void => {
  ticked.value = new Set();
};

export function tick(id: Id): void {
  const next = new Set(ticked.peek());
  if (!next.delete(id)) next.add(id);
  ticked.value = next;
}

/** The card in the hand, with all the ticked ones when it is one of them. */
export const inHand = (id: Id): Id[] => (ticked.peek().has(id) ? [...ticked.peek()] : [id]);

const cardOf = (id: Id): HTMLElement | null => document.querySelector(`[data-card="${id}"]`);
export const focusCard = (id: Id | null): void => {
  if (id) setTimeout(() => cardOf(id)?.focus());
};

/** A new column may lie beyond the edge of the table. */
export const intoSight = (theme: Id): void => {
  setTimeout(() =>
    document
      .querySelector(`[data-column="${theme}"]`)
      ?.scrollIntoView({ block: "nearest", inline: "nearest" }),
  );
};

/** A sheet begins at its first choice, not at the × that closes it: the dialog looks for it as it opens. */
export function useFirstFocus() {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => list.current?.querySelector("button")?.setAttribute("autofocus", ""), []);
  return list;
}

/** Do it, put the sheet and the ticks away, and go on with the card that has taken the place. */
export function settle(ids: readonly Id[], act: () => void): void {
  const column = columns.peek().find(({ piles }) => piles.some(({ idea }) => ids.includes(idea.id)));
  const next = column ? neighbour(column, ids) : null;
  close();
  act();
  untick();
  focusCard(next);
}
