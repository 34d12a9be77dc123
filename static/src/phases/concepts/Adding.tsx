/** Adding one from a phone, in a step that lets everybody do so: a title, and whoever adds it is in it. */
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { newId } from "../../base/ids";
import { AlreadyThere } from "../../components/AlreadyThere";
import { Button } from "../../components/Button";
import { Field, length, tooLong } from "../../components/Field";
import { SendState } from "../../components/SendState";
import type { Id, Step } from "../../contract/cards";
import { MAX_TITLE } from "../../contract/lengths";
import { items, send } from "../../outbox/outbox";
import { addedAs, everybodyAdds, titlesOf } from "../../teams/concept_kinds";
import { kindWords } from "../../teams/kind_words";
import { useDraft } from "../../writing/drafts";

const NEAR = MAX_TITLE - 40;

export function Adding({ step }: { step: Step }) {
  const draft = useDraft(step.id, "bring", () => post());
  const [error, setError] = useState<string | null>(null);
  const [last, setLast] = useState<Id | null>(null);
  if (!everybodyAdds(step)) return null;
  const sent = items.value.find(({ op_id }) => op_id === last);
  function problem(text: string): string | null {
    return text ? tooLong(text, MAX_TITLE) : t("kinds.missing");
  }
  function post(): void {
    const title = draft.text.value.trim();
    setError(problem(title));
    if (problem(title)) return;
    setLast(send("concept.bring", { id: newId(), title }));
    draft.text.value = "";
  }
  return (
    <form
      class="card stack adding"
      onSubmit={(event) => {
        event.preventDefault();
        post();
      }}
    >
      <Field
        label={kindWords(addedAs(step), "title")}
        value={draft.text.value}
        error={error}
        max={length(draft.text.value) > NEAR ? MAX_TITLE : undefined}
        onText={(text) => {
          draft.text.value = text;
          if (error) setError(problem(text.trim()));
        }}
      />
      <AlreadyThere text={draft.text.value} among={titlesOf(step)} />
      <div class="buttons">
        <Button type="submit" kind="secondary">
          {t("common.add")}
        </Button>
        {sent && !draft.text.value && <SendState item={sent} />}
      </div>
      {sent?.state === "refused" && <p class="refusal">{sent.error?.message}</p>}
    </form>
  );
}
