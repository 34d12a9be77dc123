/** What is left of objections, and whether the proposal stands since. */
import type { Result } from "../../contract/cards";

export type Objection = Result["objections"][number];
export type How = Objection["state"];

export const openOnes = ({ objections }: Pick<Result, "objections">): Objection[] =>
  objections.filter(({ state }) => state === "open");

/** Where the answers are called otherwise, the room says what comes of them. */
export const verdictKey = (result: Pick<Result, "winners" | "stands" | "rule">): string =>
  result.rule?.answers ? "result.answered" : passed(result) ? "result.passed" : "result.not_passed";

/** By the count, or since every objection has been dealt with. */
export const passed = ({ winners, stands }: Pick<Result, "winners" | "stands">): boolean =>
  winners.length > 0 || stands;
