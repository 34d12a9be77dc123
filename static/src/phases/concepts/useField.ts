/** One box of the canvas: kept while it is written, saved when its writer pauses, leaves it or goes elsewhere. */
import { useEffect, useRef } from "preact/hooks";
import type { Concept, ConceptField, Id } from "../../cards";
import { type Draft, read, useDraft, write } from "../../drafts";
import { t } from "../../i18n";
import type { Item } from "../../item";
import { items, remove, send } from "../../outbox";
import { offer } from "../../parts/Undo";
import { card, steps } from "../../store";
import { both, type Clash, clash, fieldOf, next, shown, type Text, typed } from "./writing";

const PAUSE = 1_200;

export interface Box {
  text: string;
  item?: Item;
  filled: boolean;
  clash: Clash | null;
  onText(text: string): void;
  onBlur(): void;
  keepMine(): void;
  keepTheirs(): void;
  combine(): void;
}

export function useField({ id, ...rest }: Concept, name: ConceptField, step: Id): Box {
  const draft = useDraft(step, `${id}:${name}`);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typing = useRef<string | null>(null);
  const now = () => fieldOf(card("concepts", id) ?? { id, ...rest }, name, items.value, draft.text.value);
  const field = now();
  const clashing = clash(field);

  function keep(box: Text | null): void {
    draft.text.value = box ? JSON.stringify(box) : "";
  }
  function deliver(text: string, version: number): void {
    keep(null);
    send("concept.write", { concept: id, field: name, text, version }, { replaces: `write:${id}:${name}` });
  }
  function save(): void {
    clearTimeout(pause.current);
    const step = next(now());
    if (step.act === "forget") keep(null);
    if (step.act === "send") deliver(step.text, step.version);
  }
  function onText(text: string): void {
    typing.current = text;
    keep(typed(now(), text));
    clearTimeout(pause.current);
    pause.current = setTimeout(save, PAUSE);
  }
  function settle(then: (clash: Clash) => void): void {
    typing.current = null;
    if (field.item) remove(field.item.op_id);
    if (clashing) then(clashing);
  }

  draft.submit = clashing ? undefined : save;
  useAdoption(draft, step);
  useEffect(save, [field.item?.op_id, field.item?.state]);
  useEffect(() => save, []);
  return {
    text: asTyped(typing.current, shown(field)),
    item: field.item,
    filled: Boolean(field.saved.text),
    clash: clashing,
    onText,
    onBlur: () => {
      typing.current = null;
      save();
    },
    keepMine: () => settle(({ mine, version }) => deliver(mine, version)),
    keepTheirs: () =>
      settle(({ mine, version }) => {
        keep(null);
        offer(t("concepts.theirs_kept"), () => keep({ text: mine, version }));
      }),
    combine: () => settle((texts) => keep({ text: both(texts), version: texts.version })),
  };
}

/** The server trims what it saves; the space somebody has just typed stays under their hands. */
const asTyped = (typed: string | null, shown: string): string =>
  typed !== null && typed.trim() === shown.trim() ? typed : shown;

/** A plan may have several steps of concepts: what was kept for later in one is taken up in the next. */
function useAdoption(draft: Draft, step: Id): void {
  useEffect(() => {
    for (const { id, phase } of steps.peek()) {
      const left = id !== step && phase === "concepts" ? read(id, draft.field) : "";
      if (!left) continue;
      write(id, draft.field, "");
      draft.text.value ||= left;
    }
  }, [draft, step]);
}
