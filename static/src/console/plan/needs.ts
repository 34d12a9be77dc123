/**
 * "What do I need?" One question, and the method that answers it. A method that is not asked for by a need is found
 * under "other ways".
 */
import type { Method } from "../../contract/cards";
import { PRICED } from "../../protocol";

export interface Need {
  key: string;
  method: string;
}

type Known = readonly { key: string; method: Method }[];

export const NEEDS: readonly Need[] = [
  { key: "spread", method: "phragmen" },
  { key: "most", method: "approval" },
  { key: "weight", method: "dots" },
  { key: "sectors", method: "sector_threshold" },
  { key: "grades", method: "score" },
  { key: "one", method: "ranked_pairs" },
  { key: "pairs", method: "pairwise" },
  { key: "effort", method: "impact_effort" },
  { key: "pot", method: "budget_equal_shares" },
] satisfies Known;

/** About one proposal at a time: each concept is asked about on its own. */
export const ABOUT_ONE: readonly Need[] = [
  { key: "agree", method: "gradients" },
  { key: "object", method: "consent" },
] satisfies Known;

/** A pot has to have a size: this much, until somebody writes how much it is. */
const POT = { budget: 50_000 };
export const BEGIN_WITH: Readonly<Record<string, Record<string, unknown> | undefined>> = Object.fromEntries(
  PRICED.map((method) => [method, POT]),
);

/** For counting files: in a room, what was told apart by it would tell who voted for what (docs/adr/0013). */
export const NOT_IN_A_ROOM: ReadonlySet<string> = new Set([
  "tie_sectors",
  "by",
  "marks",
  "least",
  "unit_told",
  "skip",
  "nearly",
  "compare",
]);

/** The few settings that matter; the rest is folded away. */
export const MATTER: ReadonlySet<string> = new Set([
  "seats",
  "budget",
  "unit",
  "max_per_option",
  "max_choices",
  "share",
  "sectors",
  "max",
]);
