/** What the facilitators say themselves in the report: saved as it is written, by several of them at once. */
import { useRef } from "preact/hooks";
import { t } from "../base/i18n";
import { EditConflict, refusal } from "../components/EditConflict";
import { Field, length } from "../components/Field";
import { SendState } from "../components/SendState";
import { MAX_TEXT } from "../contract/lengths";
import { type Name, TEXTS, useReportText } from "./report_texts";

const NEAR = MAX_TEXT - 200;

export function Texts() {
  return (
    <div class="form report-texts">
      {TEXTS.map((name) => (
        <ReportText key={name} name={name} />
      ))}
    </div>
  );
}

export function ReportText({ name }: { name: Name }) {
  const state = useReportText(name);
  const box = useRef<HTMLTextAreaElement>(null);
  const label = t(`editor.label_${name}`);
  return (
    <div class={`write-field ${state.clash ? "clashed" : ""}`}>
      <Field
        label={state.clash ? `${label} – ${t("concepts.mine")}` : label}
        hint={t(`editor.hint_${name}`)}
        error={state.clash ? t("concepts.changed") : refusal(state)}
        value={state.text}
        rows={3}
        box={box}
        max={length(state.text) > NEAR ? MAX_TEXT : undefined}
        onText={state.onText}
        onBlur={state.onBlur}
        attributes={{ name }}
      />
      {state.clash && <EditConflict state={state} focus={() => setTimeout(() => box.current?.focus())} />}
      <p class="write-state">
        <SendState item={state.item} saved={state.filled} />
      </p>
    </div>
  );
}
