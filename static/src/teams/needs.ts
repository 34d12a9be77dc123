/** What a concept needs held against what is firm, and what speaks for going on: to be seen, never to decide. */
import type { Concept } from "../contract/cards";
import type { Apart, Kind } from "./totals";

export type Need = "people" | "hours_per_month" | "money_dkk";
export const NEEDS: Readonly<Record<Need, Kind>> = {
  people: "join",
  hours_per_month: "hours_per_month",
  money_dkk: "money_dkk",
};
const NAMES = Object.keys(NEEDS) as Need[];
const SECTORS = 2;

export interface Cover {
  name: Need;
  of: number;
  critical: boolean;
  firm: number;
  in_force: number;
  waiting: number;
  lacking: number;
}

export function covers({ needs }: Pick<Concept, "needs">, sums: Apart): Cover[] {
  return NAMES.flatMap((name) => {
    const need = needs[name];
    if (!need) return [];
    const [firm, in_force, waiting] = (["firm", "in_force", "waiting"] as const).map(
      (standing) => sums[standing][NEEDS[name]],
    ) as [number, number, number];
    const { amount: of, critical } = need;
    return [{ name, of, critical, firm, in_force, waiting, lacking: Math.max(0, of - firm) }];
  });
}

export const isStated = ({ needs }: Pick<Concept, "needs">): boolean =>
  NAMES.some((name) => needs[name]) || needs.things.length > 0;

/** `needs` is null where the team has said nothing. */
export interface Ready {
  owner: boolean;
  sectors: boolean;
  needs: boolean | null;
}

export function ready(concept: Pick<Concept, "needs" | "owner" | "backing">, sums: Apart): Ready {
  const amounts = covers(concept, sums).every(({ critical, lacking }) => !critical || lacking === 0);
  const things = concept.needs.things.every(({ critical, covered }) => !critical || covered);
  return {
    owner: concept.owner !== null,
    sectors: concept.backing.sectors >= SECTORS,
    needs: isStated(concept) ? amounts && things : null,
  };
}
