/** A concept that the vote did not ask for: from one of the ideas, or in words of its own. */
import { useState } from "preact/hooks";
import type { Id, Idea } from "../../../cards";
import { act } from "../../../desk/act";
import { t } from "../../../i18n";
import { newId } from "../../../ids";
import { Button } from "../../../parts/Button";
import { Field } from "../../../parts/Field";
import { found } from "../../../search";
import { cards } from "../../../store";

const MOST = 5;

function free(): Idea[] {
  const taken = new Set(cards("concepts").map(({ idea }) => idea));
  return cards("ideas").filter((idea) => !idea.hidden && !idea.merged_into && !taken.has(idea.id));
}

export function AddConcept() {
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const fitting = text.trim().length > 1 ? free().filter((idea) => found(text, idea.text)) : [];
  const add = async (payload: { idea: Id } | { title: string }, title: string) => {
    const ack = await act("concept.add", { id: newId(), ...payload }, t("desk.concept_added", { title }));
    if (ack?.ok) setText("");
  };
  const own = () => {
    const title = text.trim();
    setError(title ? null : t("desk.concept_title_missing"));
    if (title) void add({ title }, title);
  };
  return (
    <details class="panel more">
      <summary>{t("desk.concept_add")}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          own();
        }}
      >
        <Field
          label={t("desk.concept_title")}
          hint={t("desk.concept_title_hint")}
          value={text}
          onText={setText}
          error={error}
          max={200}
        />
        {fitting.length > 0 && (
          <ul class="choices">
            {fitting.slice(0, MOST).map((idea) => (
              <li key={idea.id}>
                <button type="button" class="choice" onClick={() => add({ idea: idea.id }, idea.text)}>
                  <span class="words clamped">{idea.text}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <Button type="submit" kind="secondary">
          {t("desk.concept_own")}
        </Button>
      </form>
    </details>
  );
}
