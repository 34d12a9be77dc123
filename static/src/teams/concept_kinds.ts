/**
 * What people work on after the ideas, and what a step asks about it: by the server's own table (`domain/concept_kinds.py`,
 * which `npm run protocol` brings here). A further kind is a row there and its words in `locales/…/kinds.json`.
 */
import type { Concept, ConceptField, Step } from "../contract/cards";
import { KINDS } from "../protocol";
import { cards, session, step, steps } from "../sync/store";

export type Thing = Concept["kind"];

interface Kind {
  fields: readonly ConceptField[];
  thing: Thing;
  writers: "team" | "facilitators";
  adds: "facilitators" | "everyone";
}

const table: Readonly<Record<string, Kind>> = KINDS;
const kind = (name: string): Kind => table[name] ?? KINDS.concept;
export const KIND_NAMES = Object.keys(KINDS);

type Settings = Pick<Step, "settings">;

/** The kind that a step is about; null is whatever there is. */
export const kindOf = ({ settings }: Settings): string | null =>
  settings.kind && String(settings.kind) in KINDS ? String(settings.kind) : null;

export const thingOf = (step: Settings): Thing | null => {
  const name = kindOf(step);
  return name === null ? null : kind(name).thing;
};

/** The kind by which somebody adds one in this step. */
export const addedAs = (step: Settings): string => kindOf(step) ?? "concept";

/** What this step asks of this thing. */
export function fieldsOf(step: Settings, { kind: thing }: Pick<Concept, "kind">): readonly ConceptField[] {
  const name = kindOf(step);
  return name && kind(name).thing === thing ? kind(name).fields : kind(thing).fields;
}

/** The nine boxes of the canvas, or a few questions. */
export const isCanvas = (step: Settings, concept: Pick<Concept, "kind">): boolean =>
  fieldsOf(step, concept) === KINDS.concept.fields;

export const hasTeam = ({ kind: thing }: Pick<Concept, "kind">): boolean => kind(thing).writers === "team";

/** Those that a step is about, in their order. */
export function conceptsOf(step: Settings): Concept[] {
  const thing = thingOf(step);
  return cards("concepts")
    .filter((concept) => !thing || concept.kind === thing)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
}

/** Whether phones may add one here. */
export const everybodyAdds = (step: Settings): boolean =>
  (step.settings.adds ?? kind(addedAs(step)).adds) === "everyone";

export const answered = (step: Settings, concept: Concept): number =>
  fieldsOf(step, concept).filter((field) => concept.fields[field]?.text.trim()).length;

/** The phases in which teams work, and in which one can join one. */
const WORKED_ON = ["concepts", "commitment", "actions"];
const worksOn = ({ phase }: Pick<Step, "phase">): boolean => WORKED_ON.includes(phase);

/** Whom a team lacks is an appeal: it stands only where somebody can follow it. */
export const canJoinHere = (): boolean =>
  session.value?.state !== "ended" && step.value !== null && worksOn(step.value);

/**
 * What people call it: by its own kind; but what no step of this plan works on is still the theme or the idea that was
 * chosen. (`called` in `domain/concept_kinds.py` is the server's.)
 */
export function calledOf(concept: Pick<Concept, "kind" | "theme" | "idea">): Thing | "theme" | "idea" {
  if (concept.kind !== "concept" || steps.value.some(worksOn)) return concept.kind;
  return concept.theme ? "theme" : concept.idea ? "idea" : "concept";
}

/**
 * The first step of the plan that works on something which no vote before it will have made: it has to be written in,
 * best before people come. A match is made in the room.
 */
export function toWriteIn(plan: readonly Step[]): Step | undefined {
  const first = plan.find(worksOn);
  const chosen = plan.find(({ phase }) => phase === "selection");
  const made = chosen && first && chosen.position < first.position;
  return first && !made && thingOf(first) !== "match" ? first : undefined;
}
