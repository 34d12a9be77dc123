/**
 * The box at the bottom: one idea at a time, kept while it is written, and free again the moment it is sent.
 * Send stays above the keyboard; Enter is a new line on a phone and sends at a desk.
 */

import type { Signal } from "@preact/signals";
import send from "lucide-static/icons/send.svg";
import x from "lucide-static/icons/x.svg";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Id, Idea, Phase, Step } from "../../cards";
import { takeOver, useDraft } from "../../drafts";
import { t } from "../../i18n";
import { newId } from "../../ids";
import { nounOf } from "../../nouns";
import { items, remove, send as sendCommand } from "../../outbox";
import { BottomBar } from "../../parts/BottomBar";
import { Button } from "../../parts/Button";
import { Counter, Field, length } from "../../parts/Field";
import { editWith } from "../../parts/OutboxSheet";
import { SendState } from "../../parts/SendState";
import { rested, typing } from "../../typing";
import { sendsOnEnter } from "../../viewport";
import { Extras } from "./Extras";

interface ComposerProps {
  step: Step;
  /** What is written, where that is for another step. */
  noun?: string;
  max: number;
  builds: Signal<Idea | null>;
  /** Written early: kept on this device until the room is in this phase. */
  hold?: Phase;
  /** It opened by a tap: the box is ready to write in. */
  focus?: boolean;
}

export function Composer({ step, noun = nounOf(step), max, builds, hold, focus }: ComposerProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [last, setLast] = useState<Id | null>(null);
  const [error, setError] = useState<string | null>(null);
  const forWhom = useDraft(step.id, "for_whom");
  const draft = useDraft(step.id, "idea", () => post());

  const sent = items.value.find((item) => item.op_id === last);
  useTakingBack(draft.text, forWhom.text);
  useLayoutEffect(() => {
    if (takeOver(draft) || focus) box.current?.focus();
  }, [draft, focus]);

  function problem(text: string): string | null {
    if (!text) return t("room.write_first", { noun });
    return length(text) > max ? t("common.too_long", { n: length(text) - max }) : null;
  }

  function post(): void {
    const text = draft.text.value.trim();
    if (!text && sent) return; // a double tap on Send
    setError(problem(text));
    box.current?.focus();
    if (problem(text)) return;
    const extra = {
      for_whom: forWhom.text.value.trim() || undefined,
      builds_on: builds.value?.id,
    };
    setLast(sendCommand("idea.post", { id: newId(), text, ...extra }, { hold }));
    navigator.vibrate?.(10);
    rested("idea");
    draft.text.value = "";
    forWhom.text.value = "";
    builds.value = null;
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
        <div class="composer-row">
          <Field
            label={t("room.idea_label", { noun })}
            value={draft.text.value}
            error={error}
            rows={2}
            box={box}
            onKeyDown={onKeyDown}
            onBlur={() => rested("idea")}
            onText={(text) => {
              draft.text.value = text;
              text.trim() ? typing("idea") : rested("idea");
              if (error) setError(problem(text.trim()));
            }}
            attributes={{ enterKeyHint: "enter" }}
          />
          <Button type="submit" icon={send}>
            {t("common.send")}
          </Button>
        </div>
        <div class="composer-foot">
          {sent && !hold && !draft.text.value ? (
            <SendState item={sent} />
          ) : (
            <Counter text={draft.text.value} max={max} />
          )}
          <Extras forWhom={forWhom.text} />
        </div>
        {hold && <p class="meta">{t("room.idea_early_held", { noun })}</p>}
      </form>
    </BottomBar>
  );
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
