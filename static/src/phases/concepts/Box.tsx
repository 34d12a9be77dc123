/** One box of the canvas, to write in or to read. Two texts at once stand side by side until somebody chooses. */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../base/i18n";
import { briefOf } from "../../components/Brief";
import { EditConflict, refusal } from "../../components/EditConflict";
import { Field, length } from "../../components/Field";
import { sectorName } from "../../components/SectorMark";
import { SendState } from "../../components/SendState";
import type { Concept, ConceptField, Id } from "../../contract/cards";
import { MAX_TEXT } from "../../contract/lengths";
import { writersOf } from "../../sync/activity";
import { card } from "../../sync/store";
import { stoppedTyping, typing } from "../../sync/typing_signal";
import { isMe, Person } from "../../teams/people";
import { useField } from "./useField";

const NEAR = MAX_TEXT - 200;

interface WriteProps {
  concept: Concept;
  name: ConceptField;
  step: Id;
  label: string;
  rows: number;
}

/** What the step's own instruction says already is not said again. */
function hintOf(name: ConceptField, step: Id): string | undefined {
  const at = card("steps", step);
  const said = (at && briefOf(at)) ?? "";
  const sentences = t(`concepts.hint_${name}`).match(/[^.?!]+[.?!]*/g) ?? [];
  return (
    sentences
      .filter((one) => !said.includes(one.trim()))
      .join("")
      .trim() || undefined
  );
}

export function WriteField({ concept, name, step, label, rows }: WriteProps) {
  const state = useField(concept, name, step);
  const box = useRef<HTMLTextAreaElement>(null);
  const focus = () => setTimeout(() => box.current?.focus());
  const here = `${concept.id}:${name}`;
  useEffect(() => () => stoppedTyping(here), [here]);
  const problem = state.clash ? t("concepts.changed") : refusal(state);
  return (
    <div class={`write-field ${state.clash ? "clashed" : ""}`}>
      <Field
        label={state.clash ? `${label} – ${t("concepts.mine")}` : label}
        hint={hintOf(name, step)}
        error={problem}
        value={state.text}
        rows={rows}
        box={box}
        max={length(state.text) > NEAR ? MAX_TEXT : undefined}
        onText={(text) => {
          typing(here);
          state.onText(text);
        }}
        onBlur={() => {
          stoppedTyping(here);
          state.onBlur();
        }}
      />
      {state.clash && <EditConflict state={state} focus={focus} />}
      <p class="write-state">
        <SendState item={state.item} saved={state.filled} />
        <Others ids={writersOf(concept.id, name).filter((id) => !isMe(id))} />
      </p>
    </div>
  );
}

/** A warning and no lock: two texts at once are both kept. */
function Others({ ids }: { ids: Id[] }) {
  const [first] = ids;
  if (!first) return null;
  return (
    <span class="meta busy-writer">
      {ids.length > 1 ? t("concepts.others_edit", { n: ids.length }) : <Writer id={first} />}
    </span>
  );
}

/** By name; without one, by where somebody comes from. */
function Writer({ id }: { id: Id }) {
  const { name, sector = "" } = card("members", id) ?? {};
  if (!name) return <>{t("concepts.one_edits", { sector: sectorName(sector) })}</>;
  return (
    <>
      <Person id={id} /> {t("concepts.edits_now")}
    </>
  );
}

export function ReadField({ concept, name, label }: Pick<WriteProps, "concept" | "name" | "label">) {
  const text = concept.fields[name]?.text;
  return (
    <div class="read-field">
      <h3>{label}</h3>
      {text ? <p class="words">{text}</p> : <p class="meta">{t("concepts.empty_field")}</p>}
    </div>
  );
}
