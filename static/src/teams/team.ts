/** A team and its canvas in figures: which boxes are filled, who is in, and which groups are missing. */
import type { Concept, ConceptField, Id, Member, Sector } from "../contract/cards";
import { isPresent } from "../sync/store";

/** The nine boxes in their order. "Have you asked them?" (`asked`) sits inside the first. */
export const BOXES = [
  "who",
  "change",
  "solution",
  "evidence",
  "doers",
  "partners",
  "resources",
  "economy",
  "uncertainty",
] as const satisfies readonly ConceptField[];
export type Box = (typeof BOXES)[number];

/** The four that a concept stands on; the other five come when these are written. */
export const GROUND = BOXES.slice(0, 4);

type Written = Pick<Concept, "fields">;
type Members = ReadonlyMap<Id, Member>;

export const isFilled = ({ fields }: Written, field: ConceptField): boolean =>
  Boolean(fields[field]?.text.trim());
export const stands = (concept: Written): boolean => GROUND.every((box) => isFilled(concept, box));

export interface Count {
  key: string;
  n: number;
}

/** How many of each group are in the team, in the camp's own order of groups. */
export function teamCounts(
  { team }: Pick<Concept, "team">,
  members: Members,
  groups: readonly Sector[],
): Count[] {
  const of = team.map((id) => members.get(id)?.sector);
  return groups
    .map(({ key }) => ({ key, n: of.filter((sector) => sector === key).length }))
    .filter(({ n }) => n > 0);
}

/** A guest is welcome everywhere, and never missing. */
export const mayBeMissing = (sector: string): boolean => sector !== "guest";

/** The sectors of the room that nobody in the team is from; who is not here can join none. */
export function missingGroups(
  concept: Pick<Concept, "team">,
  members: Members,
  groups: readonly Sector[],
): string[] {
  const inTeam = new Set(teamCounts(concept, members, groups).map(({ key }) => key));
  const inRoom = new Set([...members.values()].filter(isPresent).map(({ sector }) => sector));
  return groups
    .map(({ key }) => key)
    .filter((key) => mayBeMissing(key) && inRoom.has(key) && !inTeam.has(key));
}
