/** Which ballot a method has, by its name: as the server has it in the method's row. */
import type { Method } from "../contract/cards";
import { BALLOTS } from "../protocol";

export type BallotName = (typeof BALLOTS)[Method];
/** What is known of each: a forgotten one is an error of types. */
export type ByBallot<T> = Readonly<Record<BallotName, T>>;

const names: Readonly<Record<string, BallotName | undefined>> = BALLOTS;

/** Undefined of a method that this version of the page does not know. */
export const ballotNameOf = (method: string): BallotName | undefined => names[method];

export function ofBallot<T>(table: Readonly<Partial<Record<BallotName, T>>>, method: string): T | undefined {
  const name = ballotNameOf(method);
  return name && table[name];
}
