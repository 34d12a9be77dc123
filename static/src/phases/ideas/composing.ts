/** What lies behind the composer's box: the draft of one idea, kept while it is written, and how it is sent. */
import type { Signal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { tooLong } from "../../components/Field";
import { editWith } from "../../components/OutboxSheet";
import type { Id, Idea, Step } from "../../contract/cards";
import { items, remove, send as sendCommand } from "../../outbox/outbox";
import { nounOf } from "../../sync/idea_nouns";
import { goesOnIn } from "../../sync/reached_step";
import { step as now } from "../../sync/store";
import { stoppedTyping, typing } from "../../sync/typing_signal";
import { type Draft, takeOver, useDraft } from "../../writing/drafts";
import { type Known, knownAs, useArrived } from "./draft_ids";

export interface ComposerProps {
  /** Where the draft belongs: the step that it is sent to. */
  step: Step;
  max: number;
  builds: Signal<Idea | null>;
  /** Written early, in this step: kept on this device until the room is at the other. */
  from?: Id;
  /** It opened by a tap: the box is ready to write in. */
  focus?: boolean;
  /** Told when an idea leaves the box. */
  sent?(idea: Id): void;
}

type Box = RefObject<HTMLTextAreaElement | null>;

/** The idea and whom it is for. */
interface Drafts {
  draft: Draft;
  forWhom: Draft;
  /** It is written for a step that is over. */
  late: boolean;
}

function useIdeaDraft({ step, from, focus }: ComposerProps, box: Box, submit: () => void): Drafts {
  const forWhom = useDraft(step.id, "for_whom");
  const draft = useDraft(step.id, "idea", submit);
  draft.from = from;
  useArrived(step.id, draft.text, forWhom.text); // before what was typed on the page without scripts is taken over
  useTakingBack(draft.text, forWhom.text);
  const late = !from && step.id !== now.value?.id;
  useEffect(() => () => stoppedTyping("idea"), []); // a text that one looks up from is still being written
  useEffect(() => {
    if (late) stoppedTyping("idea"); // it is finished for a step that is over: in this one nobody waits for it
  }, [late]);
  useLayoutEffect(() => {
    if (takeOver(draft, forWhom) || focus) box.current?.focus();
  }, [draft, focus]);
  return { draft, forWhom, late };
}

/** An unsent idea, taken back into the box from the list of what waits. */
function useTakingBack(text: Signal<string>, forWhom: Signal<string>): void {
  useEffect(
    () =>
      editWith("idea.post", (item) => {
        text.value = String(item.payload.text);
        forWhom.value = String(item.payload.for_whom ?? "");
        remove(item.op_id);
      }),
    [text, forWhom],
  );
}

function sendIdea({ step, from, builds }: ComposerProps, { op_id, idea }: Known, text: string, whom: string) {
  const extra = { for_whom: whom.trim() || undefined, builds_on: builds.value?.id };
  const ahead = from && step.state !== "done"; // it was promised for a step that comes
  const { id } = (!ahead && goesOnIn(step, text)) || step;
  const hold = from && id === step.id ? id : undefined;
  return sendCommand("idea.post", { id: idea, text, step: id, ...extra }, { hold, op_id });
}

export function useComposing(props: ComposerProps, box: Box) {
  const { step, max, builds, sent } = props;
  const [last, setLast] = useState<Id | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { draft, forWhom, late } = useIdeaDraft(props, box, () => post());
  const item = items.value.find(({ op_id }) => op_id === last);
  const problem = (text: string): string | null =>
    text ? tooLong(text, max) : t("room.write_first", { noun: nounOf(step) });

  function post(): void {
    const text = draft.text.value.trim();
    if (!text && item) return; // a double tap on Send
    setError(problem(text));
    box.current?.focus();
    if (problem(text)) return;
    const known = knownAs(step.id);
    setLast(sendIdea(props, known, text, forWhom.text.value));
    navigator.vibrate?.(10);
    stoppedTyping("idea");
    draft.text.value = "";
    forWhom.text.value = "";
    builds.value = null;
    sent?.(known.idea);
  }
  function write(text: string): void {
    draft.text.value = text;
    text.trim() && !late ? typing("idea") : stoppedTyping("idea");
    if (error) setError(problem(text.trim()));
  }
  return { text: draft.text.value, forWhom: forWhom.text, last, item, error, write, post };
}
