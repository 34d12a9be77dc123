/**
 * What may be said to be missing, in one table, with what a step asks when it gives it. A plan in which no step asks that
 * is missing nothing: phones, console and wall look here before they name something as lacking.
 */
import { type Asked, asks } from "../sync/step_questions";
import { steps } from "../sync/store";

const GIVEN_BY = {
  owner: ["promise"],
  needs: ["promise"],
  pledges: ["promise"],
  sectors: ["team", "promise"],
  steps: ["plan"],
} as const satisfies Readonly<Record<string, readonly Asked[]>>;

export type Missing = keyof typeof GIVEN_BY;

/** Some step of this plan can give it. */
export const canBeGiven = (what: Missing): boolean =>
  GIVEN_BY[what].some((asked) => steps.value.some((step) => asks(step, asked)));
