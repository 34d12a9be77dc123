/** One field of the canvas, as `writing/text_sync.ts` goes about a text. */
import type { Concept, ConceptField } from "../../contract/cards";
import type { Item } from "../../outbox/item";
import { type Field, field } from "../../writing/text_sync";

export * from "../../writing/text_sync";

export const fieldOf = (concept: Concept, name: ConceptField, items: readonly Item[], draft: string): Field =>
  field(
    concept.fields[name],
    items,
    draft,
    ({ type, payload }) =>
      type === "concept.write" && payload.concept === concept.id && payload.field === name,
    ({ payload }) => ({ text: String(payload.text), version: Number(payload.version) }),
  );
