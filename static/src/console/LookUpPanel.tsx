/**
 * "Kig op": one press, and every phone rests; what was being written is kept. The button stands where it stood, so that
 * nothing else comes to lie under the hand.
 */

import megaphone from "lucide-static/icons/megaphone.svg";
import { useState } from "preact/hooks";
import { sentence, t } from "../base/i18n";
import { attentionTitle, attentionWords, wordsWithoutMessage } from "../components/attention_words";
import { Button } from "../components/Button";
import { Field } from "../components/Field";
import { session, step } from "../sync/store";
import { useKeptText } from "../writing/kept_text";
import { act } from "./act";
import { kindOf } from "./primary_button";

function look(on: boolean, message = ""): void {
  const was = session.peek()?.attention;
  const back = { on: Boolean(was?.on), message: was?.message ?? null, called: was?.called === true };
  const payload = { on, message: message.trim() || null };
  const said = (now: boolean) => t(now ? "console.look_up_on" : "console.look_up_off");
  void act("attention.set", payload, said(on), { type: "attention.set", payload: back, said: said(back.on) });
}

export function LookUpPanel() {
  const attention = session.value?.attention;
  return (
    <section class={`panel look-up-panel ${attention?.on ? "is-on" : ""}`} aria-labelledby="look-up">
      <h2 id="look-up" class="sr-only">
        {t("room.look_up")}
      </h2>
      {attention?.on ? <On /> : <Off />}
    </section>
  );
}

function On() {
  return (
    <>
      <Button kind={kindOf("release")} wide icon={megaphone} onClick={() => look(false)}>
        {t("console.look_up_release")}
      </Button>
      <p>
        <b class="words">{sentence(attentionTitle())}</b> {t("console.look_up_quiet")}
      </p>
      <p class="words">{attentionWords()}</p>
    </>
  );
}

/** A call in a break is more than the break (`domain/resting.py`). */
function isBreak(): boolean {
  const here = step.value;
  const named = here && !here.title.toLowerCase().startsWith(t("room.look_up").toLowerCase());
  return Boolean(named) && here?.settings.attention === true;
}

function Off() {
  const message = useKeptText("look-up");
  const [open] = useState(message.text !== "");
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        look(true, message.text);
      }}
    >
      <Button type="submit" kind="secondary" wide icon={megaphone}>
        {t("room.look_up")}
      </Button>
      <details class="more" open={open}>
        <summary>{t("console.look_up_message")}</summary>
        <Field
          label={t("console.look_up_words")}
          hint={t("console.look_up_default", {
            text: isBreak() ? t("room.look_up_message") : wordsWithoutMessage(),
          })}
          value={message.text}
          onText={message.write}
        />
      </details>
    </form>
  );
}
