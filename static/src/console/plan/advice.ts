/**
 * A word while planning: some ways of voting ask too much of people where the list is long. Dots are for lists that are
 * seen at a glance, few can rank more than a dozen, and beyond sixty hardly anybody reads to the end.
 */
import type { Method } from "../../contract/cards";
import { BY_SECTOR, NEEDS } from "../../protocol";
import { type ByBallot, ofBallot } from "../../voting/ballot_names";

interface Advice {
  key: "weigh" | "rank" | "read";
  instead: Method;
}

interface Bound extends Advice {
  most: number;
}

const WEIGH: Bound = { most: 21, key: "weigh", instead: NEEDS.spread };
const RANK: Bound = { most: 12, key: "rank", instead: NEEDS.spread };
const READ: Bound = { most: 60, key: "read", instead: NEEDS.pairs };

/** How many one such ballot bears; null where it is made for many, or is about one. */
const BEARS: ByBallot<Bound | null> = {
  approval: READ,
  budget: null,
  consent: null,
  dots: WEIGH,
  gradients: null,
  impact_effort: null,
  pairwise: null,
  quadratic: WEIGH,
  ranking: RANK,
  score: WEIGH,
  star: WEIGH,
};
/** There is no other way for what a rule does that looks at sectors. */
const alone: readonly string[] = BY_SECTOR;

export function advice(method: string, listed: number): Advice | null {
  const bound = ofBallot(BEARS, method);
  if (!bound || listed <= bound.most || alone.includes(method)) return null;
  return { key: bound.key, instead: bound.instead };
}
