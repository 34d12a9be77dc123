/** What was found of the groups that vote alike, sorted for reading. Quarters: "at least so many fourths of a group". */

import { own } from "../../base/direction";
import { t } from "../../base/i18n";
import type { Id, Result } from "../../contract/cards";

export type Opinions = NonNullable<Result["opinions"]>;
type Quarters = Opinions["quarters"][Id];

const HALF = 2;

/** A, B, C … by size; the letters of sectors are other ones, in a shape. */
export const letter = (group: number): string => String.fromCharCode(65 + group);

const least = (row: Quarters | undefined): number => Math.min(...(row ?? [0]).map((q) => q ?? 0));

/** What at least half of every group support; if there is none, what at least one in four do. */
export function shared({ agreed, quarters }: Opinions): { kind: "agreed" | "common"; ids: Id[] } {
  const half = agreed.filter((id) => least(quarters[id]) >= HALF);
  return half.length ? { kind: "agreed", ids: half } : { kind: "common", ids: agreed };
}

export const someHidden = ({ quarters }: Opinions): boolean => Object.values(quarters).flat().includes(null);

/** "A: 25 · B: 18 · C: 9" */
export const sizes = ({ groups }: Opinions): string =>
  groups.map((n, group) => t("opinions.size", { group: letter(group), n })).join(" · ");

export function quarter(q: number | null): string {
  if (q === null) return "–";
  return q ? t("opinions.quarters", { n: q }) : t("opinions.few");
}

/** For the wall, where there is one line for it; null where there is nothing to tell. */
export function opinionsInShort(result: Result, title: (id: Id) => string): string | null {
  const { opinions } = result;
  if (!opinions?.groups.length) return null;
  const { kind, ids } = shared(opinions);
  const titles = ids.slice(0, 3).map((id) => `”${own(title(id))}”`);
  const found = t("opinions.found_short", { n: opinions.groups.length });
  return ids.length ? `${found} ${t(`opinions.${kind}_short`, { titles: titles.join(", ") })}` : found;
}
