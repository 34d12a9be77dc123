/** One step of the plan: it has a who and a when before it is a step. Kept while it is written. */
import { useRef, useState } from "preact/hooks";
import type { Action, Concept, Id } from "../../cards";
import { useDraft } from "../../drafts";
import { t } from "../../i18n";
import { send } from "../../outbox";
import { Button } from "../../parts/Button";
import { Field } from "../../parts/Field";
import { board, cards, me } from "../../store";
import { DateField } from "../../teams/DateField";
import { isMe, whoseGroup } from "../../teams/people";
import {
  BLANK,
  type Form,
  formOf,
  type Problems,
  parseForm,
  partnerOf,
  partners,
  problems,
  whoOf,
} from "./form";
import { People } from "./People";

interface ActionFormProps {
  concept: Concept;
  step: Id;
  given?: Action;
  done(): void;
}

const known = () => new Set([...board.members.value.keys(), me.value?.id ?? ""]);

/** Oneself first, then those of the team who have a name. */
function doers({ team }: Concept): Id[] {
  const named = team.filter((id) => !isMe(id) && board.members.value.get(id)?.name);
  return [...(me.value ? [me.value.id] : []), ...named];
}

export function ActionForm({ concept, step, given, done }: ActionFormProps) {
  const place = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<Problems>({});
  const [start] = useState(() => (given ? formOf(given, known()) : BLANK));
  const draft = useDraft(step, `action:${concept.id}:${given?.id ?? ""}`, () => save());
  const form = parseForm(draft.text.value) ?? start;
  const error = (name: keyof Problems) => (wrong[name] ? t(wrong[name]) : null);

  function change(part: Partial<Form>): void {
    const next = { ...form, ...part };
    draft.text.value = JSON.stringify(next);
    if (Object.keys(wrong).length) setWrong(problems(next));
  }
  function save(): void {
    const found = problems(form);
    setWrong(found);
    if (Object.keys(found).length) {
      setTimeout(() => place.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
      return;
    }
    given ? update(given, form) : add(concept.id, form);
    close();
  }
  function close(): void {
    draft.text.value = "";
    done();
  }
  return (
    <form
      class="card action-form"
      ref={place}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={t("actions.what")}
        value={form.what}
        rows={2}
        error={error("what")}
        onText={(what) => change({ what })}
      />
      <div class="action-fields">
        <People
          label={t("actions.who")}
          people={doers(concept)}
          value={form.who}
          other={form.otherWho}
          none={t("actions.choose")}
          error={error("who")}
          choose={(who, otherWho) => change({ who, otherWho })}
        />
        <DateField
          label={t("actions.due")}
          value={form.due}
          error={error("due")}
          onDate={(due) => change({ due })}
        />
        <People
          label={t("actions.partner")}
          hint={t("actions.partner_hint")}
          people={partners(cards("members"), whoseGroup(whoOf(form))).map(({ id }) => id)}
          grouped
          value={form.partner}
          other={form.otherPartner}
          none={t("actions.no_partner")}
          choose={(partner, otherPartner) => change({ partner, otherPartner })}
        />
      </div>
      <div class="buttons">
        <Button type="submit">{t(given ? "common.save" : "actions.add")}</Button>
        <Button kind="quiet" onClick={close}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}

function add(concept: Id, form: Form): void {
  const partner = partnerOf(form) || undefined;
  const id = crypto.randomUUID();
  send("action.add", { id, concept, what: form.what.trim(), who: whoOf(form), due: form.due, partner });
}

function update({ id, partner: before }: Action, form: Form): void {
  const partner = partnerOf(form) || before || undefined;
  send("action.update", { id, what: form.what.trim(), who: whoOf(form), due: form.due, partner });
}
