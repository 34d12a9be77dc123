/** One of the things, from the desk: its title and what the step asks of it, written in for the team; or taken away. */
import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { newId } from "../../../base/ids";
import { Button } from "../../../components/Button";
import { Field } from "../../../components/Field";
import { Sheet } from "../../../components/Sheet";
import { answer } from "../../../components/Undo";
import { act } from "../../../console/act";
import type { Concept, ConceptField, Id, Step } from "../../../contract/cards";
import { MAX_TEXT, MAX_TITLE } from "../../../contract/lengths";
import { ask } from "../../../outbox/outbox";
import { card } from "../../../sync/store";
import { fieldsOf } from "../../../teams/concept_kinds";

type Texts = Partial<Record<ConceptField, string>>;

interface SheetProps {
  id: Id;
  step: Step;
  onClose(): void;
}

export function ThingSheet({ id, step, onClose }: SheetProps) {
  const concept = card("concepts", id);
  return (
    concept && (
      <Sheet title={concept.title} onClose={onClose}>
        <Form concept={concept} step={step} done={onClose} />
        <Remove concept={concept} done={onClose} />
      </Sheet>
    )
  );
}

interface FormProps {
  concept: Concept;
  step: Step;
  done(): void;
}

function Form({ concept, step, done }: FormProps) {
  const [title, setTitle] = useState(concept.title);
  const [texts, setTexts] = useState<Texts>({});
  const [begun] = useState(concept.fields);
  const save = async (event: Event) => {
    event.preventDefault();
    if ((await renamed(concept, title.trim())) && (await written(concept, texts, begun))) done();
  };
  return (
    <form class="stack" onSubmit={save}>
      <Field label={t("kinds.concept_title")} value={title} onText={setTitle} max={MAX_TITLE} />
      {fieldsOf(step, concept).map((name) => (
        <Field
          key={name}
          label={t(`concepts.box_${name}`)}
          value={texts[name] ?? begun[name]?.text ?? ""}
          rows={name === "proposal" ? 8 : 2}
          max={name === "proposal" ? MAX_TEXT : undefined}
          onText={(text) => setTexts((old) => ({ ...old, [name]: text }))}
        />
      ))}
      <div class="buttons">
        <Button type="submit">{t("common.save")}</Button>
        <Button kind="quiet" onClick={done}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}

async function renamed({ id, title: old }: Concept, title: string): Promise<boolean> {
  if (title === old) return true;
  const back = {
    type: "concept.rename",
    payload: { id, title: old },
    said: t("kinds.renamed", { title: old }),
  };
  return Boolean((await act("concept.rename", { id, title }, t("kinds.renamed", { title }), back))?.ok);
}

/** Field by field, each on the version that stood here when the sheet was opened: nobody's text is overwritten. */
async function written({ id }: Concept, texts: Texts, begun: Concept["fields"]): Promise<boolean> {
  const changed = (Object.entries(texts) as [ConceptField, string][]).filter(
    ([field, text]) => text.trim() !== (begun[field]?.text ?? ""),
  );
  for (const [field, text] of changed) {
    const payload = { concept: id, field, text, version: begun[field]?.version ?? 0 };
    if (!answer(await ask("concept.enter", payload))) return false;
  }
  return true;
}

function Remove({ concept: { id, title, kind }, done }: Omit<FormProps, "step">) {
  const remove = async () => {
    const ack = await act("concept.remove", { id }, t("kinds.removed", { title }), {
      type: "concept.add",
      payload: { id: newId(), kind, title },
      said: t("kinds.added", { title }),
      once: true,
    });
    if (ack?.ok) done();
  };
  return (
    <p>
      <Button kind="quiet" onClick={remove}>
        {t("kinds.remove")}
      </Button>
    </p>
  );
}
