/**
 * The box at the bottom: one idea at a time, kept while it is written, and free again the moment it is sent.
 * Send stays above the keyboard; Enter is a new line on a phone and sends at a desk.
 */

import type { Signal } from "@preact/signals";
import send from "lucide-static/icons/send.svg";
import x from "lucide-static/icons/x.svg";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { sendsOnEnter } from "../../base/viewport";
import { useGrowing } from "../../components/auto_grow";
import { BottomBar } from "../../components/BottomBar";
import { wordsIn } from "../../components/Brief";
import { Button } from "../../components/Button";
import { Counter, Field, tooLong } from "../../components/Field";
import { editWith } from "../../components/OutboxSheet";
import { SendState } from "../../components/SendState";
import { stepName } from "../../components/step_title";
import type { Id, Idea, Step } from "../../contract/cards";
import { items, remove, send as sendCommand } from "../../outbox/outbox";
import { nounOf } from "../../sync/idea_nouns";
import { step as now } from "../../sync/store";
import { stoppedTyping, typing } from "../../sync/typing_signal";
import { takeOver, useDraft } from "../../writing/drafts";
import { type Known, knownAs, useArrived } from "./draft_ids";
import { Extras } from "./Extras";

interface ComposerProps {
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

export function Composer({ step, max, builds, from, focus, sent }: ComposerProps) {
  const noun = nounOf(step);
  const box = useRef<HTMLTextAreaElement>(null);
  const [last, setLast] = useState<Id | null>(null);
  const [error, setError] = useState<string | null>(null);
  const forWhom = useDraft(step.id, "for_whom");
  const draft = useDraft(step.id, "idea", () => post());
  draft.from = from;
  const text = draft.text.value;

  const item = items.value.find(({ op_id }) => op_id === last);
  useArrived(step.id, draft.text, forWhom.text); // before what was typed on the page without scripts is taken over
  useTakingBack(draft.text, forWhom.text);
  useGrowing(box, text);
  const late = !from && step.id !== now.value?.id;
  useEffect(() => () => stoppedTyping("idea"), []); // a text that one looks up from is still being written
  useEffect(() => {
    if (late) stoppedTyping("idea"); // it is finished for a step that is over: in this one nobody waits for it
  }, [late]);
  useLayoutEffect(() => {
    if (takeOver(draft, forWhom) || focus) box.current?.focus();
  }, [draft, focus]);

  function problem(text: string): string | null {
    return text ? tooLong(text, max) : t("room.write_first", { noun });
  }

  function post(): void {
    const text = draft.text.value.trim();
    if (!text && item) return; // a double tap on Send
    setError(problem(text));
    box.current?.focus();
    if (problem(text)) return;
    const known = knownAs(step.id);
    setLast(go(known, text));
    navigator.vibrate?.(10);
    stoppedTyping("idea");
    draft.text.value = "";
    forWhom.text.value = "";
    builds.value = null;
    sent?.(known.idea);
  }

  function go({ op_id, idea }: Known, text: string): Id {
    const extra = { for_whom: forWhom.text.value.trim() || undefined, builds_on: builds.value?.id };
    const hold = from ? step.id : undefined;
    return sendCommand("idea.post", { id: idea, text, step: step.id, ...extra }, { hold, op_id });
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (sendsOnEnter(event)) {
      event.preventDefault();
      post();
    }
  };
  return (
    <BottomBar label={t("room.idea_label", { noun })}>
      <form
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          post();
        }}
      >
        {builds.value && <BuildsOn builds={builds} />}
        <Field
          label={t("room.idea_label", { noun })}
          value={text}
          error={error}
          rows={1}
          box={box}
          onKeyDown={onKeyDown}
          onText={(text) => {
            draft.text.value = text;
            text.trim() && !late ? typing("idea") : stoppedTyping("idea");
            if (error) setError(problem(text.trim()));
          }}
          attributes={{ enterKeyHint: "enter", placeholder: promptOf(step) }}
        />
        <div class="composer-state">
          {item && !from && !text ? <SendState item={item} /> : <Counter {...{ text, max, error }} />}
        </div>
        {from && !items.value.some(({ hold }) => hold === step.id) && (
          <p class="meta">
            {t(step.settings.hidden === false ? "room.idea_early_open" : "room.idea_early_held", {
              noun,
              step: stepName(step),
            })}
          </p>
        )}
        <div class="composer-foot">
          <Extras key={last} forWhom={forWhom.text} />
          <Button type="submit" icon={send}>
            {t("common.send")}
          </Button>
        </div>
      </form>
    </BottomBar>
  );
}

/** "Jeg har brug for …": how the sentence may begin, in the words of whoever planned the step. */
const promptOf = ({ settings }: Step): string | undefined => wordsIn(settings.prompt) ?? undefined;

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

function BuildsOn({ builds }: { builds: Signal<Idea | null> }) {
  return (
    <p class="builds-on">
      <span class="words">
        <b>{t("room.builds_on")}:</b> {builds.value?.text}
      </span>
      <Button
        kind="quiet"
        icon={x}
        label={t("room.stop_building")}
        onClick={() => {
          builds.value = null;
        }}
      />
    </p>
  );
}
