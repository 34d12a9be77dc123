/**
 * A word while planning: some ways of voting ask too much of people where the list is long. Dots are for lists that are
 * seen at a glance, few can rank more than a dozen, and beyond sixty hardly anybody reads to the end.
 */
import type { Method } from "../../contract/cards";
import { type BallotName, ballotNameOf } from "../../voting/ballot_names";

interface Advice {
  key: "weigh" | "rank" | "read";
  instead: Method;
}

const GLANCE = 21;
const DOZEN = 12;
const READABLE = 60;
const WEIGHED: readonly (BallotName | undefined)[] = ["dots", "quadratic", "score", "star"];
const TICKED: ReadonlySet<string> = new Set<Method>([
  "phragmen",
  "approval",
  "pav_sequential",
  "equal_shares",
]);

export function advice(method: string, listed: number): Advice | null {
  if (WEIGHED.includes(ballotNameOf(method)) && listed > GLANCE) return { key: "weigh", instead: "phragmen" };
  if (ballotNameOf(method) === "ranking" && listed > DOZEN) return { key: "rank", instead: "phragmen" };
  if (TICKED.has(method) && listed > READABLE) return { key: "read", instead: "pairwise" };
  return null;
}
