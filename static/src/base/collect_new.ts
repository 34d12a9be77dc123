/**
 * New cards collect behind a button ("6 nye idéer – vis"): what is being read never moves. Cards that change
 * change in place; cards that go, go.
 */
import { useRef, useState } from "preact/hooks";
import type { Id } from "../contract/cards";

/** A set or a map by id. */
type Ids = Pick<ReadonlySet<Id>, "has">;

interface Card {
  id: Id;
}

/** The cards to show, and how many wait. `mine` are shown at once: one's own come when one sends them. */
export function hold<T extends Card>(
  cards: readonly T[],
  seen: ReadonlySet<Id>,
  mine: Ids,
): { shown: T[]; fresh: T[] } {
  const shown = cards.filter((card) => seen.has(card.id) || mine.has(card.id));
  return { shown, fresh: cards.filter((card) => !seen.has(card.id) && !mine.has(card.id)) };
}

export function useCollected<T extends Card>(cards: readonly T[], mine: Ids) {
  const seen = useRef<Set<Id> | null>(null);
  const [, redraw] = useState(0);
  if (!seen.current?.size) seen.current = new Set(cards.map((card) => card.id)); // an empty list has nothing to disturb
  const { shown, fresh } = hold(cards, seen.current, mine);
  const reveal = () => {
    seen.current = new Set(cards.map((card) => card.id));
    redraw((n) => n + 1);
  };
  return { shown, fresh, reveal };
}
