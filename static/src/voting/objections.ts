/** What is left of objections, and whether the proposal stands since. */
import type { Result } from "../cards";

export type Objection = Result["objections"][number];
export type How = Objection["state"];

export const openOnes = ({ objections }: Pick<Result, "objections">): Objection[] =>
  objections.filter(({ state }) => state === "open");

/** By the count, or since every objection has been dealt with. */
export const passed = ({ winners, stands }: Pick<Result, "winners" | "stands">): boolean =>
  winners.length > 0 || stands;
