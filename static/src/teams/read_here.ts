/** What a step lets people read of what teams wrote in an earlier one: nothing is asked for twice. */
import type { Concept, ConceptField, Step } from "../contract/cards";
import { conceptsOf } from "./concept_kinds";
import { isFilled } from "./team";

export interface Read {
  id: string;
  concept: Concept;
  field: ConceptField;
  text: string;
}

export function readHere({ settings }: Pick<Step, "settings">): Read[] {
  const fields = (settings.reads ?? []) as readonly ConceptField[];
  return fields.flatMap((field) =>
    conceptsOf({ settings: {} })
      .filter((concept) => isFilled(concept, field))
      .map((concept) => ({
        id: `${concept.id}:${field}`,
        concept,
        field,
        text: concept.fields[field]?.text ?? "",
      })),
  );
}
