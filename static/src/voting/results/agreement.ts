/** How far one proposal carries: the share that can live with it, and the group in which it is lowest. */

import { t } from "../../base/i18n";
import type { Result } from "../../contract/cards";
import { percent } from "./figures";

type Round = Record<string, unknown>;
const round = ({ rounds }: Pick<Result, "rounds">): Round => (rounds[0] ?? {}) as Round;

export const livable = (result: Pick<Result, "rounds" | "method">): number | null =>
  result.method === "gradients" ? percent((round(result).share as string | null) ?? null) : null;

/** Small groups are hidden, so they are not looked at here either. */
export function lowest({
  sectors,
  totals,
}: Pick<Result, "sectors" | "totals">): { key: string; n: number } | null {
  const shares = sectors[Object.keys(totals)[0] ?? ""] ?? {};
  const seen = Object.entries(shares).flatMap(([key, share]) => {
    const n = percent(share);
    return n === null ? [] : [{ key, n }];
  });
  return seen.sort((a, b) => a.n - b.n)[0] ?? null;
}

export const hasHidden = ({ sectors }: Pick<Result, "sectors">): boolean =>
  Object.values(sectors).some((shares) => Object.values(shares).includes(null));

/** What to say about figures of groups that are not shown: some of them, all of them, or nothing. */
export function hiddenWords(
  result: Pick<Result, "sectors">,
  some: string,
  all = "result.no_groups",
): string | null {
  if (!hasHidden(result)) return null;
  const seen = Object.values(result.sectors).some((shares) => Object.values(shares).some(Boolean));
  return t(seen ? some : all);
}

export const stances = (result: Pick<Result, "rounds">): Record<"ok" | "concern" | "object", number> => {
  const { ok, concern, object } = round(result);
  return { ok: Number(ok ?? 0), concern: Number(concern ?? 0), object: Number(object ?? 0) };
};
