/**
 * Adding what a step is about, from the desk: a concept, a match, a proposal, something to follow up. It stands open as
 * long as there is none, so that no step waits for what nobody can make, but not in a break, and not where what was chosen
 * waits for a yes; a whole list goes in at once, a line each.
 */

import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { newId } from "../../../base/ids";
import { lines } from "../../../base/pasted_lines";
import { found } from "../../../base/search";
import { shortened } from "../../../base/truncate";
import { AlreadyThere } from "../../../components/AlreadyThere";
import { Button } from "../../../components/Button";
import { Field } from "../../../components/Field";
import { act } from "../../../console/act";
import type { Id, Idea, Step } from "../../../contract/cards";
import { MAX_TEXT } from "../../../contract/lengths";
import { standing } from "../../../sync/ideas";
import { cards } from "../../../sync/store";
import { leftUnconfirmed } from "../../../sync/unconfirmed";
import { addedAs, conceptsOf, type Thing, thingOf, titlesOf } from "../../../teams/concept_kinds";
import { kindWords } from "../../../teams/kind_words";
import { useKeptText } from "../../../writing/kept_text";
import { Helper } from "./Helper";

const MOST = 5;
export function AddThing({ step }: { step: Step }) {
  const none = conceptsOf(step).length === 0 && step.settings.attention !== true && !leftUnconfirmed().length;
  return (
    <details class="panel more adding" open={none}>
      <summary>{kindWords(addedAs(step), "add")}</summary>
      <Form key={step.id} step={step} />
    </details>
  );
}

/** The second text of a thing that has one: what is proposed, what is offered. */
const SECOND: Readonly<Record<string, "proposal" | "offer">> = { proposal: "proposal", match: "offer" };

/** What stands in the form, and what a press makes of it: one thing, or of a list one of each line. */
function useAdding(kind: Thing) {
  const second = SECOND[kind];
  const [first, rest] = [useKeptText(`add:${kind}`), useKeptText(`add:${kind}:${second}`)];
  const [text, more] = [first.text, rest.text];
  const [helper, setHelper] = useState("");
  const [error, setError] = useState<string | null>(null);
  const titles = second ? [text.trim()].filter(Boolean) : lines(text);
  const clear = (done: boolean) => {
    if (!done) return;
    first.forget();
    rest.forget();
    setHelper("");
  };
  const fields = (title: string) =>
    second && { ...(kind === "match" ? { need: title } : {}), [second]: more.trim() };
  const add = async (from: { idea: Id } | { title: string }, title: string) =>
    clear(await addOne(kind, title, { ...from, fields: fields(title), ...(helper && { team: [helper] }) }));
  const submit = async (event: Event) => {
    event.preventDefault();
    const [title] = titles;
    setError(title ? null : t("kinds.missing"));
    if (titles.length > 1) clear(await addMany(kind, titles));
    else if (title) await add({ title }, title);
  };
  return {
    second,
    text,
    setText: first.write,
    more,
    setMore: rest.write,
    helper,
    setHelper,
    error,
    titles,
    add,
    submit,
  };
}

export async function addOne(kind: Thing, title: string, made: object): Promise<boolean> {
  const id = newId();
  const said = t("kinds.removed", { title });
  const back = { type: "concept.remove", payload: { id }, said, once: true as const };
  const ack = await act("concept.add", { id, kind, ...made }, t("kinds.added", { title }), back);
  return ack?.ok === true;
}

async function addMany(kind: Thing, titles: readonly string[]): Promise<boolean> {
  const concepts = titles.map((title) => ({ id: newId(), title: shortened(title, 200) }));
  const ack = await act(
    "concept.add_many",
    { kind, concepts },
    t("kinds.added_many", { n: concepts.length }),
  );
  return ack?.ok === true;
}

function Form({ step }: { step: Step }) {
  const kind = thingOf(step) ?? "concept";
  const { second, text, setText, more, setMore, helper, setHelper, error, titles, add, submit } =
    useAdding(kind);
  return (
    <form class="stack" onSubmit={submit}>
      <Field
        label={kindWords(addedAs(step), "title")}
        hint={second ? undefined : t("kinds.lines_hint")}
        value={text}
        onText={setText}
        rows={second ? undefined : 3}
        error={error}
      />
      {second && (
        <Field
          label={t(`concepts.box_${second}`)}
          hint={t(`concepts.hint_${second}`)}
          value={more}
          onText={setMore}
          rows={kind === "proposal" ? 6 : 2}
          max={kind === "proposal" ? MAX_TEXT : undefined}
        />
      )}
      {kind === "match" && <Helper value={helper} choose={setHelper} />}
      <AlreadyThere text={titles[0] ?? ""} among={titles.length < 2 ? titlesOf(step) : []} />
      {kind === "concept" && titles.length < 2 && (
        <FromIdeas text={text} choose={(idea) => add({ idea: idea.id }, idea.text)} />
      )}
      <Button type="submit" kind={conceptsOf(step).length ? "secondary" : undefined}>
        {titles.length > 1 ? t("kinds.add_n", { n: titles.length }) : t("common.add")}
      </Button>
    </form>
  );
}

function free(): Idea[] {
  const taken = new Set(cards("concepts").map(({ idea }) => idea));
  return standing().filter((idea) => !taken.has(idea.id));
}

/** What has been written already and fits the words: it keeps its id, and so its history. */
function FromIdeas({ text, choose }: { text: string; choose(idea: Idea): void }) {
  const fitting = text.trim().length > 1 ? free().filter((idea) => found(text, idea.text)) : [];
  if (!fitting.length) return null;
  return (
    <>
      <p class="meta">{t("kinds.from_ideas")}</p>
      <ul class="choices">
        {fitting.slice(0, MOST).map((idea) => (
          <li key={idea.id}>
            <button type="button" class="choice" onClick={() => choose(idea)}>
              <span class="words clamped">{idea.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
