/** One box of the canvas: kept while it is written, saved when its writer pauses, leaves it or goes elsewhere. */
import { useEffect } from "preact/hooks";
import { type Box, useText } from "../../components/use_text";
import type { Concept, ConceptField, Id } from "../../contract/cards";
import { items, send } from "../../outbox/outbox";
import { card, steps } from "../../sync/store";
import { type Draft, read, useDraft, write } from "../../writing/drafts";
import { fieldOf } from "./writing";

export type { Box } from "../../components/use_text";

export function useField({ id, ...rest }: Concept, name: ConceptField, step: Id): Box {
  const draft = useDraft(step, `${id}:${name}`);
  useAdoption(draft, step);
  return useText(
    draft,
    () => fieldOf(card("concepts", id) ?? { id, ...rest }, name, items.value, draft.text.value),
    (text, version) =>
      send("concept.write", { concept: id, field: name, text, version }, { replaces: `write:${id}:${name}` }),
  );
}

/** A plan may have several steps of concepts: what was kept for later in one is taken up in the next. */
function useAdoption(draft: Draft, step: Id): void {
  useEffect(() => {
    for (const { id, phase } of steps.peek()) {
      const left = id !== step && phase === "concepts" ? read(id, draft.field) : "";
      if (!left) continue;
      write(id, draft.field, "");
      draft.text.value ||= left;
    }
  }, [draft, step]);
}
