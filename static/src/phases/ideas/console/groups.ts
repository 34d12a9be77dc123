/** Pairs that are alike become groups: who is alike with at least half of a group belongs to it. Pure. */
import type { Id } from "../../../contract/cards";

const LARGEST = 12;

/** The most alike pairs first; each idea is in one group, in the order in which they were found. */
export function groupsOf(pairs: readonly (readonly [Id, Id])[]): Id[][] {
  const linked = new Set(pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const home = new Map<Id, Id[]>();
  for (const [a, b] of pairs) {
    const [one, other] = [home.get(a) ?? [a], home.get(b) ?? [b]];
    if (one === other || one.length + other.length > LARGEST || !belong(one, other, linked)) continue;
    const both = [...one, ...other];
    for (const id of both) home.set(id, both);
  }
  return [...new Set(home.values())];
}

function belong(one: readonly Id[], other: readonly Id[], linked: ReadonlySet<string>): boolean {
  const links = one.flatMap((a) => other.filter((b) => linked.has(`${a} ${b}`)));
  return links.length * 2 >= one.length * other.length;
}
