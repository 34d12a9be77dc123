/** P12: what will you contribute? Kept while it is filled in; an "if" is asked for by itself and counted by itself. */

import { t } from "../../base/i18n";
import { newId } from "../../base/ids";
import { briefOf } from "../../components/Brief";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import type { Commitment, Concept, Id } from "../../contract/cards";
import { send } from "../../outbox/outbox";
import { card, cards } from "../../sync/store";
import { DateField } from "../../teams/DateField";
import { inTeam, joinTeam, ownCommitments } from "../../teams/own_membership";
import { about } from "../../teams/totals";
import { useKeptForm } from "../../writing/kept_form";
import { ConditionFields } from "./ConditionFields";
import { blank, type Form, formOf, type Problems, parseForm, problems, promised } from "./form";
import { KindFields } from "./KindFields";

interface BringFormProps {
  concept: Concept;
  step: Id;
  /** The one to change; none is a new one. */
  given?: Commitment;
  done(): void;
  /** "Ikke denne gang" */
  pass(): void;
}

/** Whoever is in the team goes along already; it is said once, with the first that one brings. */
function fresh(concept: Concept): Form {
  const said = about(ownCommitments(), concept.id).some(({ kinds }) => kinds.join);
  return { ...blank(newId()), on: inTeam(concept) && !said ? { join: true } : {} };
}

/** Said once a screen: the step's own instruction may say it. */
const saysIntention = (step: Id): boolean => {
  const at = card("steps", step);
  const [first = ""] = t("commitment.intention").split(".");
  return ((at && briefOf(at)) ?? "").includes(first);
};

export function BringForm({ concept, step, given, done, pass }: BringFormProps) {
  const asksStep = card("steps", step)?.settings.first_step === true;
  const { form, wrong, change, leave, attributes } = useKeptForm<Form, Problems>({
    step,
    field: `bring:${concept.id}:${given?.id ?? ""}`,
    start: () => (given ? formOf(given) : fresh(concept)),
    parse: parseForm,
    problems: (form) => problems(form, asksStep, !given && inTeam(concept)),
    send: (form) => bring(concept, form),
    done,
  });
  return (
    <form class="card bring-form" {...attributes}>
      {asksStep && <FirstStep form={form} change={change} />}
      <KindFields form={form} problems={wrong} change={change} joined={inTeam(concept)} />
      {!asksStep && <FirstStep form={form} change={change} />}
      <Condition {...{ concept, form, change }} problem={wrong.condition} />
      <p class="meta">
        {!saysIntention(step) && `${t("commitment.intention")} `}
        {t("commitment.in_report")}
      </p>
      <div class="buttons">
        <Button kind="secondary" onClick={() => leave(given ? done : pass)}>
          {t(given ? "common.cancel" : "commitment.not_this_time")}
        </Button>
        <Button type="submit">{t("commitment.save")}</Button>
      </div>
    </form>
  );
}

/** Whoever goes along is in the team from now on, and can write in its plan. */
function bring(concept: Concept, form: Form): void {
  send("commitment.make", promised(form, concept.id), { replaces: `bring:${form.id}` });
  if (form.on.join && !form.conditional && !inTeam(concept)) joinTeam(concept.id);
}

interface PartProps {
  form: Form;
  change(form: Form): void;
}

/** Not every plan has an action plan for it to come into. */
const plansSteps = (): boolean => cards("steps").some(({ phase }) => phase === "actions");

function FirstStep({ form, change }: PartProps) {
  return (
    <fieldset class="field first-step">
      <legend>{t("commitment.first_step")}</legend>
      <Field
        label={t("commitment.my_step")}
        value={form.first_step}
        onText={(first_step) => change({ ...form, first_step })}
      />
      <DateField label={t("commitment.when")} value={form.due} onDate={(due) => change({ ...form, due })} />
      {plansSteps() && <p class="meta">{t("commitment.step_in_plan")}</p>}
    </fieldset>
  );
}

function Condition({ concept, form, problem, change }: PartProps & { concept: Concept; problem?: string }) {
  return (
    <div class="bring-kind condition">
      <label class="check">
        <input
          type="checkbox"
          checked={form.conditional}
          onChange={(event) => change({ ...form, conditional: event.currentTarget.checked })}
        />
        {t("commitment.depends")}
      </label>
      {form.conditional && (
        <ConditionFields
          {...{ concept, problem }}
          value={form.on_what}
          change={(on_what) => change({ ...form, on_what })}
        />
      )}
    </div>
  );
}
