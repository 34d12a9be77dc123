/** What the facilitators say themselves in the report: saved as it is written, by several of them at once. */
import { useRef } from "preact/hooks";
import { t } from "../i18n";
import { Field, length } from "../parts/Field";
import { SendState } from "../parts/SendState";
import { refusal, Theirs } from "../parts/Theirs";
import { type Name, TEXTS, useReportText } from "./texts";

const MAX = 2_000;
const NEAR = 1_800;

export function Texts() {
  return (
    <div class="form report-texts">
      {TEXTS.map((name) => (
        <Part key={name} name={name} />
      ))}
    </div>
  );
}

function Part({ name }: { name: Name }) {
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
        max={length(state.text) > NEAR ? MAX : undefined}
        onText={state.onText}
        onBlur={state.onBlur}
        attributes={{ name }}
      />
      {state.clash && <Theirs state={state} focus={() => setTimeout(() => box.current?.focus())} />}
      <p class="write-state">
        <SendState item={state.item} saved={state.filled} />
      </p>
    </div>
  );
}
