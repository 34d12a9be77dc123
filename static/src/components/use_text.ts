/** A box whose text is kept while it is written, and saved when its writer pauses, leaves it or goes elsewhere. */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../base/i18n";
import type { Item } from "../outbox/item";
import { remove } from "../outbox/outbox";
import type { Draft } from "../writing/drafts";
import { both, type Clash, clash, type Field, next, shown, type Text, typed } from "../writing/text_sync";
import { offer } from "./Undo";

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

/** `now`: how it stands with the text; `hand`: give it to the outbox. */
export function useText(draft: Draft, now: () => Field, hand: (text: string, version: number) => void): Box {
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typing = useRef<string | null>(null);
  const field = now();
  const clashing = clash(field);

  function keep(box: Text | null): void {
    draft.text.value = box ? JSON.stringify(box) : "";
  }
  function deliver(text: string, version: number): void {
    keep(null);
    hand(text, version);
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
  draft.submit = clashing ? undefined : save;
  useEffect(save, [field.item?.op_id, field.item?.state]);
  useEffect(() => save, []);
  useGoing(save);
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
    ...choices(clashing, keep, deliver, () => {
      typing.current = null;
      if (field.item) remove(field.item.op_id);
    }),
  };
}

type Choices = Pick<Box, "keepMine" | "keepTheirs" | "combine">;

/** What can be done about a text that somebody else has saved another version of. */
function choices(
  clashing: Clash | null,
  keep: (box: Text | null) => void,
  deliver: (text: string, version: number) => void,
  settled: () => void,
): Choices {
  const settle = (then: (clash: Clash) => void) => () => {
    settled();
    if (clashing) then(clashing);
  };
  return {
    keepMine: settle(({ mine, version }) => deliver(mine, version)),
    keepTheirs: settle(({ mine, version }) => {
      keep(null);
      offer(t("concepts.theirs_kept"), () => keep({ text: mine, version }));
    }),
    combine: settle((texts) => keep({ text: both(texts), version: texts.version })),
  };
}

/** Elsewhere may be another tab, or a phone that is put away. */
function useGoing(save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const go = () => {
      if (document.hidden) latest.current();
    };
    document.addEventListener("visibilitychange", go);
    return () => document.removeEventListener("visibilitychange", go);
  }, []);
}

/** The server trims what it saves; the space somebody has just typed stays under their hands. */
const asTyped = (typed: string | null, shown: string): string =>
  typed !== null && typed.trim() === shown.trim() ? typed : shown;
