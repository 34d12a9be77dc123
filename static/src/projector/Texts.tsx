/**
 * What people wrote about a thing, as a room reads it: the question small, its answer large; several side by side. Where
 * there is more than the wall has room for, the rest stands on the phones, and that is said.
 */
import { t } from "../base/i18n";
import type { Concept, ConceptField, Step } from "../contract/cards";
import { KINDS } from "../protocol";
import { fieldsOf } from "../teams/concept_kinds";
import { NAMED } from "./Fit";
import type { Sizes } from "./fit_text";

/** With several answers each has the whole breadth, so that they stand side by side under its name. */
export const wishFor = (several: boolean, wish: Sizes = NAMED): Sizes =>
  several ? { ...wish, least: 60, most: 1000 } : wish;

interface TextsProps {
  concept: Concept;
  fields: readonly ConceptField[];
  /** Where the room is there to read all of it, it goes on on the next page. */
  whole?: boolean;
}

export function Texts({ concept, fields, whole }: TextsProps) {
  if (!fields.length) return null;
  return (
    <>
      <dl class={`projector-canvas ${fields.length > 1 ? "several" : ""} ${isShort(concept, fields)}`}>
        {fields.map((field) => (
          <div key={field} data-part={whole ? undefined : true}>
            {isAsked(concept, field, fields) && <dt class="small">{t(`concepts.box_${field}`)}</dt>}
            <dd class="words">{withoutGaps(concept.fields[field]?.text)}</dd>
          </div>
        ))}
      </dl>
      {fields.length > 1 && !whole && <Rest />}
    </>
  );
}

const SHORT = 280; // a few lines of a column

const isShort = (concept: Concept, fields: readonly ConceptField[]): string =>
  fields.every((field) => (concept.fields[field]?.text.length ?? 0) < SHORT) ? "short" : "";

/** Empty lines are air on a phone, and room for nothing on a wall. */
const withoutGaps = (text = ""): string => text.replace(/\n\s*\n/g, "\n");

/** Comes only where something was folded (`folding.ts`). */
export const Rest = () => (
  <p class="small out" data-rest>
    {t("projector.rest_on_phone")}
  </p>
);

/** What is proposed, in its own words: the proposal, a team's solution, or whom that is for. */
const PROPOSED: readonly ConceptField[] = ["proposal", "solution", "who"];

/** A proposal is its own text, and so is what stands for a thing alone; of anything else it is said what was asked. */
const isAsked = ({ kind }: Concept, field: ConceptField, { length }: TextsProps["fields"]): boolean =>
  field !== kind && !(length === 1 && PROPOSED.includes(field));

/** Of every kind, as they are asked one after the other. */
const ALL: readonly ConceptField[] = [
  ...new Set(Object.values(KINDS).flatMap(({ fields }) => fields as readonly ConceptField[])),
];

/** What is read of it before one votes; of what has no words of its own, a status or what was learned, all of it. */
export function proposedIn(step: Step | undefined, concept: Concept | undefined): ConceptField[] {
  const said = (field: ConceptField): boolean => Boolean(concept?.fields[field]?.text.trim());
  const first = PROPOSED.find(said);
  if (!concept || first) return first ? [first] : [];
  const asked = step ? fieldsOf(step, concept).filter(said) : [];
  return asked.length ? asked : ALL.filter(said);
}
