/** One step of the plan: it has a who and a when before it is a step. Kept while it is written. */

import { t } from "../../base/i18n";
import { newId } from "../../base/ids";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import type { Action, Concept, Id } from "../../contract/cards";
import { send } from "../../outbox/outbox";
import { board, cards, me } from "../../sync/store";
import { DateField } from "../../teams/DateField";
import { whoseGroup } from "../../teams/people";
import { useKeptForm } from "../../writing/kept_form";
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
  /** A first step that was promised: it comes into the plan under the promise's own id. */
  promised?: Action;
  done(): void;
}

/** Oneself first, then those of the team who have a name. */
function doers({ team }: Concept, promised = ""): Id[] {
  const named = team.filter((id) => board.members.value.get(id)?.name);
  return [me.value?.id ?? "", promised, ...named].filter((id, at, all) => id && all.indexOf(id) === at);
}

export function ActionForm({ concept, step, given, promised, done }: ActionFormProps) {
  const { form, wrong, change, leave, attributes } = useKeptForm<Form, Problems>({
    step,
    field: `action:${concept.id}:${given?.id ?? promised?.id ?? ""}`,
    start: () => (given || promised ? formOf((given ?? promised)!) : BLANK),
    parse: parseForm,
    problems,
    send: (form) => (given ? update(given, form) : add(promised?.id ?? newId(), concept.id, form)),
    done,
  });
  const error = (name: keyof Problems) => (wrong[name] ? t(wrong[name]) : null);
  const write = (part: Partial<Form>) => change({ ...form, ...part });
  return (
    <form class="card action-form" {...attributes}>
      <Field
        label={t("actions.what")}
        value={form.what}
        rows={2}
        error={error("what")}
        onText={(what) => write({ what })}
      />
      <div class="action-fields">
        <People
          label={t("actions.who")}
          people={doers(concept, promised?.who)}
          value={form.who}
          other={form.otherWho}
          none={t("actions.choose")}
          error={error("who")}
          choose={(who, otherWho) => write({ who, otherWho })}
        />
        <DateField
          label={t("actions.due")}
          value={form.due}
          error={error("due")}
          onDate={(due) => write({ due })}
        />
        <People
          label={t("actions.partner")}
          hint={t("actions.partner_hint")}
          people={partners(cards("members"), whoseGroup(whoOf(form))).map(({ id }) => id)}
          grouped
          value={form.partner}
          other={form.otherPartner}
          none={t("actions.no_partner")}
          choose={(partner, otherPartner) => write({ partner, otherPartner })}
        />
      </div>
      <div class="buttons">
        <Button type="submit">{t(given ? "common.save" : "actions.add")}</Button>
        <Button kind="quiet" onClick={() => leave(done)}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}

function add(id: Id, concept: Id, form: Form): void {
  const partner = partnerOf(form) || undefined;
  send("action.add", { id, concept, what: form.what.trim(), who: whoOf(form), due: form.due, partner });
}

function update({ id }: Action, form: Form): void {
  const partner = partnerOf(form) || null;
  send("action.update", { id, what: form.what.trim(), who: whoOf(form), due: form.due, partner });
}
