/** The numbers of a result as people read them. A count is exact: "35/2" is seventeen and a half. */
import type { Id, Result } from "../cards";
import { number } from "../i18n";

export function amount(total: string | undefined): number {
  const [above, below = "1"] = (total ?? "0").split("/");
  return Number(above) / Number(below);
}

export const shown = (total: string | undefined): string => number(Math.round(amount(total) * 100) / 100);

/** "7/9" is 78; null is hidden, because the group is too small. */
export function percent(share: string | null): number | null {
  if (!share) return null;
  const [n, of] = share.split("/").map(Number);
  return of ? Math.round((100 * n!) / of) : null;
}

/** Winners first, in the order they were chosen, then the rest by their totals. */
export function ranking(result: Result, ids: readonly Id[]): Id[] {
  const place = new Map(result.winners.map((id, n) => [id, n]));
  const total = (id: Id): number => amount(result.totals[id]);
  return [...ids].sort(
    (a, b) => (place.get(a) ?? ids.length) - (place.get(b) ?? ids.length) || total(b) - total(a),
  );
}

/** What goes on: what the group confirmed, or else what the count says. */
export const goesOn = (result: Result): Id[] => result.confirmed ?? result.winners;

/** How many of one's own are in, for one's own eyes. */
export function ownShare(result: Result, own: readonly Id[] | null): { n: number; of: number } | null {
  if (!own?.length) return null;
  const on = new Set(goesOn(result));
  return { n: own.filter((id) => on.has(id)).length, of: own.length };
}
