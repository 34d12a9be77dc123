/**
 * What people bring to a concept, added up in three sums that are never added together: what is firm, what is in force
 * because its condition holds, and what still waits for its condition. Which is which the server says. The projector
 * is told that there is a text, never which.
 */
import type { Commitment, Concept, Id, Kinds } from "../contract/cards";

export type Kind = keyof Kinds;
export const KINDS = [
  "join",
  "hours_per_month",
  "money_dkk",
  "in_kind",
  "contacts",
  "mandate",
] as const satisfies readonly Kind[];
export const AMOUNTS = new Set<string>(["hours_per_month", "money_dkk"]);

export type Standing = Commitment["standing"];
export const STANDINGS = ["firm", "in_force", "waiting"] as const satisfies readonly Standing[];
export type Totals = Record<Kind, number>;
type Given = Pick<Commitment, "concept" | "kinds" | "standing" | "member">;

/** Hours and money are summed; of everything else it counts how many people bring it. */
export function totals(given: readonly Given[]): Totals {
  const people = (kind: Kind): number => {
    const all = given.filter(({ kinds }) => kinds[kind]);
    const known = new Set(all.flatMap(({ member }) => (member ? [member] : [])));
    return known.size + all.filter(({ member }) => !member).length;
  };
  const sum = (kind: Kind): number => given.reduce((n, { kinds }) => n + Number(kinds[kind] ?? 0), 0);
  return Object.fromEntries(
    KINDS.map((kind) => [kind, AMOUNTS.has(kind) ? sum(kind) : people(kind)]),
  ) as Totals;
}

type Teams = Pick<Concept, "team" | "backing">;

/** Whoever is in the team goes along, said or not. A board that was kept from before the server counted them has none. */
export const going = ({ team, backing }: Partial<Teams>): number =>
  Math.max(backing?.going ?? 0, team?.length ?? 0);

/** What people themselves have said yes to. Being in a team is no promise: it is told beside it (`teamWords`). */
export const saidYesTo = (concept: Pick<Concept, "id">, all: readonly Given[]): Apart =>
  apart(about(all, concept.id));

/** With so many who join in each: nobody is counted once more for saying it, or for saying it with an "if". */
const joined = (sums: Apart, join: Record<Standing, number>): Apart => ({
  ...sums,
  ...Object.fromEntries(STANDINGS.map((one) => [one, { ...sums[one], join: join[one] }])),
});

/** What there is of what a concept needs: whoever is in its team is there, too. One figure, wherever it is told. */
export function promisedTo(concept: Concept, all: readonly Given[]): Apart {
  const sums = apart(about(all, concept.id));
  const { in_force = sums.in_force.join, waiting = sums.waiting.join } = concept.backing ?? {};
  return joined(sums, { firm: Math.max(sums.firm.join, going(concept)), in_force, waiting });
}

/** All concepts together; who is in two teams is one person. */
export function promisedInAll(concepts: readonly Concept[], all: readonly Given[]): Apart {
  const each = (of: keyof Concept["backing"]["anew"]) =>
    concepts.reduce((n, { backing }) => n + (backing?.anew?.[of] ?? 0), 0);
  const people = new Set(concepts.flatMap(({ team }) => team)).size;
  const firm = Math.max(people, each("going"), ...concepts.map(going));
  return joined(apart(all), { firm, in_force: each("in_force"), waiting: each("waiting") });
}

/** `n`: how many contributions stand behind each sum. */
export type Apart = Record<Standing, Totals> & { n: Record<Standing, number> };

export function apart(given: readonly Given[]): Apart {
  const of = (standing: Standing) => given.filter((one) => one.standing === standing);
  const each = <T>(figure: (given: Given[]) => T) =>
    Object.fromEntries(STANDINGS.map((standing) => [standing, figure(of(standing))])) as Record<Standing, T>;
  return { ...each(totals), n: each((all) => all.length) };
}

/** What nobody has said they will bring, not even on a condition. */
export const notOffered = (sums: Apart): Kind[] =>
  KINDS.filter((kind) => STANDINGS.every((standing) => !sums[standing][kind]));

export const about = <Card extends { concept: Id }>(cards: readonly Card[], concept: Id): Card[] =>
  cards.filter((card) => card.concept === concept);
