/**
 * What people work on after the ideas, and what a step asks about it: by the server's own table (`domain/concept_kinds.py`,
 * which `npm run protocol` brings here). A further kind is a row there and its words in `locales/…/kinds.json`.
 */
import type { Concept, ConceptField, Phase, Step } from "../contract/cards";
import { KINDS, WORKED_ON } from "../protocol";
import { asksForTeams } from "../sync/step_questions";
import { cards, session, step, steps } from "../sync/store";

export type Thing = Concept["kind"];

interface Kind {
  fields: readonly ConceptField[];
  thing: Thing;
  writers: "team" | "facilitators";
  adds: "facilitators" | "everyone";
  gathers: boolean;
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

/** What the step's kind asks of this thing, or the thing's own. */
function ofKind(step: Settings, { kind: thing }: Pick<Concept, "kind">): readonly ConceptField[] {
  const name = kindOf(step);
  return name && kind(name).thing === thing ? kind(name).fields : kind(thing).fields;
}

/** What this step asks of this thing: all of it, or only what it names. (`asked_in` in `domain/concept_kinds.py`.) */
export function fieldsOf(step: Settings, concept: Pick<Concept, "kind">): readonly ConceptField[] {
  const named = step.settings.fields as readonly ConceptField[] | null | undefined;
  const all = ofKind(step, concept);
  return named ? all.filter((field) => named.includes(field)) : all;
}

/** The boxes of the canvas, or a few questions. */
export const isCanvas = (step: Settings, concept: Pick<Concept, "kind">): boolean =>
  ofKind(step, concept) === KINDS.concept.fields;

/** Whether anything is to be written about it here. */
export const asksToFill = (step: Settings, concept: Pick<Concept, "kind">): boolean =>
  fieldsOf(step, concept).length > 0;

/** What the plan asks of it: a step that names nothing itself may come after others that asked for some of it only. */
function askedByPlan(step: Settings, concept: Concept): readonly ConceptField[] {
  const all = fieldsOf(step, concept);
  if (step.settings.fields) return all;
  const written = steps.value.filter(
    (one) => one.phase === "concepts" && one.settings.reading !== true && kindOf(one) === kindOf(step),
  );
  const asked = new Set(written.flatMap((one) => fieldsOf(one, concept)));
  return asked.size ? all.filter((field) => asked.has(field)) : all;
}

/** How much of what is asked is written. "Have you asked them?" stands in the box of whom it is for. */
export function progress(step: Settings, concept: Concept): { n: number; of: number } {
  const counted = askedByPlan(step, concept).filter((field) => field !== "asked");
  return { n: counted.filter((field) => concept.fields[field]?.text.trim()).length, of: counted.length };
}

export const hasTeam = ({ kind: thing }: Pick<Concept, "kind">): boolean => kind(thing).writers === "team";

/** Those that a step is about, in their order. */
export function conceptsOf(step: Settings): Concept[] {
  const thing = thingOf(step);
  return cards("concepts")
    .filter((concept) => !thing || concept.kind === thing)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
}

export const titlesOf = (step: Settings): string[] => conceptsOf(step).map(({ title }) => title);

/** Titles that should stand there once. Many may answer one need: those are answers, and none of them is too many. */
export const namesOfThings = (step: Settings): string[] =>
  conceptsOf(step)
    .filter((concept) => !concept.fields.offer)
    .map(({ title }) => title);

/** Whether phones may add one here. */
export const everybodyAdds = (step: Settings): boolean =>
  (step.settings.adds ?? kind(addedAs(step)).adds) === "everyone";

/** The phases in which teams work, and in which one can join one. */
const workedOn: ReadonlySet<Phase> = new Set(WORKED_ON);
export const worksOn = ({ phase }: Pick<Step, "phase">): boolean => workedOn.has(phase);

/** Whom a team lacks is an appeal: it stands only where the step asks somebody to follow it. */
export function canJoinHere(): boolean {
  const now = step.value;
  if (session.value?.state === "ended" || !now) return false;
  const asks = now.phase === "concepts" ? asksForTeams(now) : now.phase === "commitment" && bringsIn(now);
  return asks && kind(addedAs(now)).gathers;
}

const bringsIn = ({ settings }: Settings): boolean => settings.bring !== false;

/** Kinds that are a name; the others are asked of what has one. */
const CALLED = ["concept", "challenge", "status"];

/**
 * What people call it: by its own kind, or by the kind as which the plan works on it all along; but what no step of
 * this plan works on is still the theme or the idea that was chosen. (`called` in `domain/concept_kinds.py` is the
 * server's.)
 */
export function calledOf(concept: Pick<Concept, "kind" | "theme" | "idea">): string {
  const names = new Set(steps.value.filter(worksOn).map((one) => kindOf(one) ?? concept.kind));
  const [name] = names;
  if (concept.kind !== "concept" || [...names].some((one) => !CALLED.includes(one))) return concept.kind;
  if (name) return names.size === 1 ? name : concept.kind;
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
