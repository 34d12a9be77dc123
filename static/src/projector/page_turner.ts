/**
 * Pages turn by themselves, because nobody stands by the wall: every twelve seconds, later where somebody has just
 * turned one by hand, and not at all while they are held (P).
 */
import { useEffect, useState } from "preact/hooks";
import { held, useActs } from "./state";

export const EVERY = 12_000;
export const BY_HAND = 60_000;

/** Round and round: after the last comes the first again. */
export const turned = (page: number, of: number, by: 1 | -1): number => (page + by + of) % Math.max(1, of);

/** Which page is to be seen, of so many. */
export function useTurning(of: number, mine = true): number {
  const [now, set] = useState({ page: 0, wait: EVERY });
  const page = Math.min(now.page, Math.max(0, of - 1));
  const turn = (by: 1 | -1, wait: number) =>
    set((was) => ({ page: turned(Math.min(was.page, of - 1), of, by), wait }));
  useEffect(() => {
    if (of < 2 || held.value) return;
    const timer = setTimeout(() => turn(1, EVERY), now.wait);
    return () => clearTimeout(timer);
  }, [now, of, held.value]);
  useActs(of > 1 ? { next: () => turn(1, BY_HAND), back: () => turn(-1, BY_HAND) } : {}, mine);
  return page;
}
