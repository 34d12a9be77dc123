/** What a step is made of: what, who, when, and a partner from another sector. The same on a phone and at the console. */
import { t } from "../../base/i18n";
import { Field } from "../../components/Field";
import type { Id } from "../../contract/cards";
import { cards } from "../../sync/store";
import { DateField } from "../../teams/DateField";
import { whoseGroup } from "../../teams/people";
import { type Form, type Problems, partners, whoOf } from "./form";
import { People } from "./People";

interface ActionFieldsProps {
  form: Form;
  /** What is missing, as keys of the catalogue; empty until somebody has tried to save. */
  wrong: Problems;
  /** Who may be named as the one who does it. */
  doers: Id[];
  /** It was agreed last time, and is only written in. */
  back?: boolean;
  write(part: Partial<Form>): void;
}

export function ActionFields({ form, wrong, doers, back = false, write }: ActionFieldsProps) {
  const error = (name: keyof Problems) => (wrong[name] ? t(wrong[name]) : null);
  return (
    <>
      <Field
        label={t(back ? "actions.what_back" : "actions.what")}
        value={form.what}
        rows={2}
        error={error("what")}
        onText={(what) => write({ what })}
      />
      <div class="action-fields">
        <People
          label={t("actions.who")}
          people={doers}
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
        <Partner form={form} write={write} />
      </div>
    </>
  );
}

function Partner({ form, write }: Pick<ActionFieldsProps, "form" | "write">) {
  return (
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
  );
}
