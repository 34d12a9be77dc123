/** The canvas has nine boxes; "have you asked them?" stands inside the first. */
import type { Concept, ConceptField, Member } from "../../../cards";
import { sectors } from "../../../store";

export const BOXES: readonly ConceptField[] = [
  "who",
  "change",
  "solution",
  "evidence",
  "doers",
  "partners",
  "resources",
  "economy",
  "uncertainty",
];

export const filled = (concept: Concept): number =>
  BOXES.filter((name) => concept.fields[name]?.text.trim()).length;

/** The groups that nobody in the team comes from; guests are welcome, and not missed. */
export function lacking(team: readonly Member[]): string[] {
  const there = new Set(team.map(({ sector }) => sector));
  return [...sectors.value.keys()].filter((key) => key !== "guest" && !there.has(key));
}
