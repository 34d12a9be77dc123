/**
 * A list that stands still while somebody is at it: the pointer moves in it or a finger has just touched it, the
 * keyboard is in it, or its beginning is scrolled away. What is new waits then, and what goes keeps its place, so that
 * nothing slides under the hand. Otherwise everything is there at once, where it belongs.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Id } from "../contract/cards";

interface Card {
  id: Id;
}
export interface Row<T> {
  card: T;
  /** It is not in the list any more; its place is kept until nobody is at the list. */
  gone: boolean;
}

/** What is drawn, of what was drawn before (in that order) and what there is now (in this one). */
export function rowsOf<T extends Card>(before: readonly T[], now: readonly T[], still: boolean): Row<T>[] {
  if (!still) return now.map((card) => ({ card, gone: false }));
  const there = new Map(now.map((card) => [card.id, card]));
  return before.map((card) => ({ card: there.get(card.id) ?? card, gone: !there.has(card.id) }));
}

const HAND = 5_000; // ms that a movement or a touch counts for

export interface Standing<T> {
  /** For the list's `ref`. */
  list(here: HTMLUListElement | null): void;
  rows: Row<T>[];
  /** Those that wait. */
  fresh: T[];
  reveal(): void;
}

export function useStanding<T extends Card>(cards: readonly T[]): Standing<T> {
  const [here, list] = useState<HTMLUListElement | null>(null);
  const drawn = useRef<readonly T[]>([]);
  const gaps = useRef(false);
  const at = useAtIt(here);
  const still = drawn.current.length > 0 && (at.busy || (at.over && gaps.current));
  const rows = rowsOf(drawn.current, cards, still);
  drawn.current = rows.map(({ card }) => card);
  gaps.current = rows.some(({ gone }) => gone);
  const known = new Set(drawn.current.map(({ id }) => id));
  const [, redraw] = useState(0);
  const reveal = () => {
    drawn.current = cards;
    here?.scrollIntoView({ block: "nearest" });
    redraw((n) => n + 1);
  };
  return { list, rows, fresh: cards.filter(({ id }) => !known.has(id)), reveal };
}

/** `over`: the pointer rests on it. What is gone keeps its place for that long, too. */
interface AtIt {
  over: boolean;
  busy: boolean;
}

function useAtIt(here: HTMLElement | null): AtIt {
  const [over, rest] = useState(false);
  const [hand, move] = useState(false);
  const [keys, focus] = useState(false);
  const [away, scroll] = useState(false);
  useEffect(() => {
    if (!here) return;
    const on = new AbortController();
    const { signal } = on;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      clearTimeout(timer);
      move(true);
      timer = setTimeout(() => move(false), HAND);
    };
    const left = () => {
      clearTimeout(timer);
      move(false);
      rest(false);
    };
    const mouse = (act: () => void) => (event: PointerEvent) => event.pointerType === "mouse" && act();
    here.addEventListener(
      "pointerenter",
      mouse(() => rest(true)),
      { signal },
    );
    here.addEventListener("pointermove", mouse(moved), { signal, passive: true });
    here.addEventListener("pointerleave", mouse(left), { signal });
    here.addEventListener("touchstart", moved, { signal, passive: true });
    const keyboard = () => focus(here.querySelector(":focus-visible") !== null);
    here.addEventListener("focusin", keyboard, { signal });
    here.addEventListener("focusout", () => setTimeout(keyboard), { signal });
    const look = () => scroll(beginsAbove(here));
    addEventListener("scroll", look, { signal, capture: true, passive: true });
    return () => {
      left();
      on.abort();
    };
  }, [here]);
  return { over, busy: hand || keys || away };
}

const NEARLY = 8; // px

/** Its first row lies under what sticks above it. */
function beginsAbove(list: HTMLElement): boolean {
  const above = list.previousElementSibling?.getBoundingClientRect();
  return Boolean(above && list.getBoundingClientRect().top < above.bottom - NEARLY);
}
