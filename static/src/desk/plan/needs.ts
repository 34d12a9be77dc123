/**
 * "What do I need?" One question, and the method that answers it. A method that is not asked for by a need is found
 * under "other ways".
 */
export interface Need {
  key: string;
  method: string;
}

export const NEEDS: readonly Need[] = [
  { key: "spread", method: "phragmen" },
  { key: "most", method: "approval" },
  { key: "weight", method: "dots" },
  { key: "sectors", method: "sector_threshold" },
  { key: "grades", method: "score" },
  { key: "one", method: "ranked_pairs" },
  { key: "pairs", method: "pairwise" },
  { key: "effort", method: "impact_effort" },
];

/** About one proposal at a time: each concept is asked about on its own. */
export const ABOUT_ONE: readonly Need[] = [
  { key: "agree", method: "gradients" },
  { key: "object", method: "consent" },
];

/** Needs what the console cannot give yet: a price on each option. */
export const WITH_PRICES: ReadonlySet<string> = new Set(["budget_equal_shares", "budget_greedy"]);

/** The few settings that matter; the rest is folded away. */
export const MATTER: ReadonlySet<string> = new Set([
  "seats",
  "budget",
  "max_per_option",
  "max_choices",
  "share",
  "sectors",
  "max",
]);
