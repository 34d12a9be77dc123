/** The team says what it takes, in figures where there are figures. All of it is saved at once, now or not at all. */
import plus from "lucide-static/icons/plus.svg";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { answer } from "../../components/Undo";
import type { Concept, Id } from "../../contract/cards";
import { ask } from "../../outbox/outbox";
import type { Need } from "../../teams/needs";
import { useDraft } from "../../writing/drafts";
import { blankThing, formOf, type NeedsForm, needsOf, parsed, wrongIn } from "./needs_form";

const NAMES: readonly Need[] = ["people", "hours_per_month", "money_dkk"];

interface NeedsFormProps {
  concept: Concept;
  step: Id;
  done(): void;
}

export function NeedsFields({ concept, step, done }: NeedsFormProps) {
  const draft = useDraft(step, `needs:${concept.id}`);
  const [start] = useState(() => formOf(concept.needs));
  const [tried, setTried] = useState(false);
  const form = parsed(draft.text.value) ?? start;
  const change = (next: NeedsForm) => {
    draft.text.value = JSON.stringify(next);
  };
  const close = () => {
    draft.text.value = "";
    done();
  };
  async function save(): Promise<void> {
    setTried(true);
    if (NAMES.some((name) => wrongIn(form, name))) return;
    const needs = { concept: concept.id, needs: needsOf(form), version: concept.needs_version };
    if (answer(await ask("concept.need", needs), t("need.saved"))) close();
  }
  return (
    <form
      class="card needs-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p class="meta">{t("need.hint")}</p>
      {NAMES.map((name) => (
        <Amount key={name} {...{ name, form, change }} wrong={tried && wrongIn(form, name)} />
      ))}
      <Things form={form} change={change} />
      <div class="buttons">
        <Button kind="secondary" onClick={close}>
          {t("common.cancel")}
        </Button>
        <Button type="submit">{t("common.save")}</Button>
      </div>
    </form>
  );
}

interface PartProps {
  form: NeedsForm;
  change(form: NeedsForm): void;
}

function Amount({ name, form, change, wrong }: PartProps & { name: Need; wrong: boolean }) {
  const { amount, critical } = form[name];
  const set = (part: Partial<NeedsForm[Need]>) => change({ ...form, [name]: { ...form[name], ...part } });
  return (
    <div class="need-field">
      <Field
        label={t(`need.${name}`)}
        value={amount}
        error={wrong ? t("need.wrong") : null}
        onText={(amount) => set({ amount })}
        attributes={{ inputMode: "numeric", class: "short" }}
      />
      {amount.trim() && (
        <Check words={t("need.critical")} on={critical} set={(critical) => set({ critical })} />
      )}
    </div>
  );
}

function Things({ form, change }: PartProps) {
  const set = (at: number, part: Partial<NeedsForm["things"][number]>) =>
    change({ ...form, things: form.things.map((one, n) => (n === at ? { ...one, ...part } : one)) });
  return (
    <>
      {form.things.map((thing, n) => (
        <div key={n} class="need-field">
          <Field label={t("need.thing")} value={thing.text} onText={(text) => set(n, { text })} />
          {thing.text.trim() && (
            <>
              <Check
                words={t("need.critical")}
                on={thing.critical}
                set={(critical) => set(n, { critical })}
              />
              <Check words={t("need.covered")} on={thing.covered} set={(covered) => set(n, { covered })} />
            </>
          )}
        </div>
      ))}
      {form.things.length < 12 && (
        <Button
          kind="quiet"
          small
          icon={plus}
          onClick={() => change({ ...form, things: [...form.things, blankThing()] })}
        >
          {t("need.add_thing")}
        </Button>
      )}
    </>
  );
}

function Check({ words, on, set }: { words: string; on: boolean; set(on: boolean): void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={on} onChange={(event) => set(event.currentTarget.checked)} />
      {words}
    </label>
  );
}
