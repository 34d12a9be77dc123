/** What is left of objections, and whether the proposal stands since. */
import type { Result } from "../../contract/cards";

export type Objection = Result["objections"][number];
export type How = Objection["state"];

export const openOnes = ({ objections }: Pick<Result, "objections">): Objection[] =>
  objections.filter(({ state }) => state === "open");

type Verdict = Pick<Result, "winners" | "stands" | "rule" | "ballots" | "electors"> &
  Partial<Pick<Result, "few">>;

/** Fewer than half of those who may answer have: too few to speak for the room. (`headline.py` says the same.) */
export const answeredByFew = ({ ballots, electors }: Pick<Result, "ballots" | "electors">): boolean =>
  ballots * 2 < electors;

/**
 * Where the answers are called otherwise, the room says what comes of them; of so few that no figure is told, whether
 * somebody wants an end to it. Where few answered at all, nothing is adopted by that.
 */
export function verdictKey(result: Verdict): string {
  const answers = result.rule?.answers;
  if (result.ballots === 0) return "result.nobody_answered";
  if (answers)
    return result.few ? `result.${answers}_${result.winners.length ? "on" : "off"}` : "result.answered";
  if (!passed(result)) return "result.not_passed";
  return answeredByFew(result) ? "result.few_answered" : "result.passed";
}

/** By the count, or since every objection has been dealt with. */
export const passed = ({ winners, stands }: Pick<Result, "winners" | "stands">): boolean =>
  winners.length > 0 || stands;
