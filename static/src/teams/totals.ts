/**
 * What people bring to a concept, added up: what they will bring, and, kept apart from it, what they will bring
 * only if something else happens. The projector is told that there is a text, never which.
 */
import type { Commitment, Id, Kinds } from "../cards";

export type Kind = keyof Kinds;
export const KINDS = [
  "join",
  "hours_per_month",
  "money_dkk",
  "in_kind",
  "contacts",
  "mandate",
] as const satisfies readonly Kind[];
const AMOUNTS = new Set<Kind>(["hours_per_month", "money_dkk"]);

export type Totals = Record<Kind, number>;
type Given = Pick<Commitment, "concept" | "kinds" | "condition" | "conditional">;

export const isConditional = (given: Given): boolean => given.conditional ?? Boolean(given.condition);

/** Hours and money are summed; of everything else it counts how many bring it. */
export function totals(given: readonly Given[]): Totals {
  const sum = (kind: Kind): number =>
    given.reduce(
      (n, { kinds }) => n + (AMOUNTS.has(kind) ? Number(kinds[kind] ?? 0) : kinds[kind] ? 1 : 0),
      0,
    );
  return Object.fromEntries(KINDS.map((kind) => [kind, sum(kind)])) as Totals;
}

export interface Apart {
  firm: Totals;
  conditional: Totals;
  /** How many contributions stand behind each. */
  n: { firm: number; conditional: number };
}

export function apart(given: readonly Given[]): Apart {
  const conditional = given.filter(isConditional);
  const firm = given.filter((one) => !isConditional(one));
  return {
    firm: totals(firm),
    conditional: totals(conditional),
    n: { firm: firm.length, conditional: conditional.length },
  };
}

/** What nobody has said they will bring, not even on a condition. */
export const notOffered = ({ firm, conditional }: Apart): Kind[] =>
  KINDS.filter((kind) => !firm[kind] && !conditional[kind]);

export const about = <Card extends { concept: Id }>(cards: readonly Card[], concept: Id): Card[] =>
  cards.filter((card) => card.concept === concept);
