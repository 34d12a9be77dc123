/**
 * "What do I need?" One question, and the method that answers it, as it stands in the method's own row on the server. A
 * method that no need asks for is found under "other ways".
 */
import { NEEDS, PRICED, SINGLE } from "../../protocol";
import type { Property } from "./schema";

export interface Need {
  key: string;
  method: string;
}

const single: readonly string[] = SINGLE;
const needs: readonly Need[] = Object.entries(NEEDS).map(([key, method]) => ({ key, method }));

export const ABOUT_MANY = needs.filter(({ method }) => !single.includes(method));
/** About one proposal at a time: each concept is asked about on its own. */
export const ABOUT_ONE = needs.filter(({ method }) => single.includes(method));

/** A pot has to have a size: this much, until somebody writes how much it is. */
const POT = { budget: 50_000 };
export const BEGIN_WITH: Readonly<Record<string, Record<string, unknown> | undefined>> = Object.fromEntries(
  PRICED.map((method) => [method, POT]),
);

/** The few settings that matter, or the rest, which is folded away; never those for counting files (docs/adr/0013). */
export const isPlanned = ({ planned }: Property, first: boolean): boolean =>
  planned !== "never" && (planned === "first") === first;
