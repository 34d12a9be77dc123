/** The six things one can bring: a tick each, and a box behind the tick. */
import { t } from "../../base/i18n";
import { Field } from "../../components/Field";
import { KINDS, type Kind } from "../../teams/totals";
import type { Form, Problems, Written } from "./form";

interface KindsProps {
  form: Form;
  problems: Problems;
  change(form: Form): void;
  /** In the team already: then one is not asked again whether one goes along. */
  joined?: boolean;
}

export function KindFields({ form, problems, change, joined = false }: KindsProps) {
  return (
    <fieldset class={`field bring ${problems.kinds ? "has-error" : ""}`}>
      <legend>{t("commitment.what")}</legend>
      {problems.kinds && (
        <p class="error">
          <span class="sr-only">{t("common.error_prefix")}</span> {t(problems.kinds)}
        </p>
      )}
      {KINDS.filter((kind) => kind !== "join" || !joined || form.on.join).map((kind) => (
        <div key={kind} class="bring-kind">
          <label class="check">
            <input
              type="checkbox"
              checked={Boolean(form.on[kind])}
              disabled={joined && kind === "join"}
              aria-invalid={problems.kinds ? true : undefined}
              onChange={(event) =>
                change({ ...form, on: { ...form.on, [kind]: event.currentTarget.checked } })
              }
            />
            {t(`commitment.kind_${kind}`)}
            {joined && kind === "join" && <span class="tag now">{t("concepts.in_team")}</span>}
          </label>
          {form.on[kind] && kind !== "join" && <Behind kind={kind} {...{ form, problems, change }} />}
        </div>
      ))}
    </fieldset>
  );
}

const NUMERIC: readonly Kind[] = ["hours_per_month", "money_dkk"];

function Behind({ kind, form, problems, change }: KindsProps & { kind: Written }) {
  const problem = problems[kind];
  return (
    <Field
      label={t(`commitment.ask_${kind}`)}
      value={form.text[kind] ?? ""}
      error={problem ? t(problem) : null}
      onText={(text) => change({ ...form, text: { ...form.text, [kind]: text } })}
      attributes={NUMERIC.includes(kind) ? { inputMode: "numeric", class: "short" } : {}}
    />
  );
}
