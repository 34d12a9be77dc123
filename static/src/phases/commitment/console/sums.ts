/** What people bring to a concept, for the console: the three sums, and the words behind the kinds that have words. */
import type { Commitment, Id } from "../../../contract/cards";
import { about, STANDINGS, type Standing, totals } from "../../../teams/totals";

type Texts = "in_kind" | "contacts" | "mandate";
export const TEXTS: readonly Texts[] = ["mandate", "in_kind", "contacts"];

export interface Sum {
  people: number;
  joining: number;
  hours: number;
  money: number;
  texts: Record<Texts, string[]>;
}

function added(all: readonly Commitment[]): Sum {
  const { join, hours_per_month, money_dkk } = totals(all);
  const words = (name: Texts) =>
    all.flatMap(({ kinds }) => (typeof kinds[name] === "string" ? [String(kinds[name])] : []));
  return {
    people: new Set(all.map(({ member }) => member)).size,
    joining: join,
    hours: hours_per_month,
    money: money_dkk,
    texts: { mandate: words("mandate"), in_kind: words("in_kind"), contacts: words("contacts") },
  };
}

export type Promises = Record<Standing, Sum> & { ifs: Commitment[] };

export function promisedTo(concept: Id, all: readonly Commitment[]): Promises {
  const here = about(all, concept);
  const sums = STANDINGS.map((standing) => [
    standing,
    added(here.filter((one) => one.standing === standing)),
  ]);
  return {
    ...(Object.fromEntries(sums) as Record<Standing, Sum>),
    ifs: here.filter((one) => one.conditional),
  };
}
