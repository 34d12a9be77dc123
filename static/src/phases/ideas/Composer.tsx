/**
 * The box at the bottom: one idea at a time, kept while it is written, and free again the moment it is sent.
 * Send stays above the keyboard; Enter is a new line on a phone and sends at a desk.
 */

import type { Signal } from "@preact/signals";
import send from "lucide-static/icons/send.svg";
import x from "lucide-static/icons/x.svg";
import { useRef } from "preact/hooks";
import { t } from "../../base/i18n";
import { sendsOnEnter } from "../../base/viewport";
import { useGrowing } from "../../components/auto_grow";
import { BottomBar } from "../../components/BottomBar";
import { wordsIn } from "../../components/Brief";
import { Button } from "../../components/Button";
import { Counter, Field } from "../../components/Field";
import { SendState } from "../../components/SendState";
import { stepName } from "../../components/step_title";
import type { Idea, Step } from "../../contract/cards";
import { items } from "../../outbox/outbox";
import { nounOf } from "../../sync/idea_nouns";
import { step as here } from "../../sync/store";
import { type ComposerProps, useComposing } from "./composing";
import { Extras } from "./Extras";

export function Composer(props: ComposerProps) {
  const { step, max, builds, from } = props;
  const noun = nounOf(step);
  const box = useRef<HTMLTextAreaElement>(null);
  const { text, forWhom, last, item, error, write, post } = useComposing(props, box);
  useGrowing(box, text);
  const submit = (event: Event) => {
    event.preventDefault();
    post();
  };
  return (
    <BottomBar label={t("room.idea_label", { noun })}>
      <form class="composer" onSubmit={submit}>
        {builds.value && <BuildsOn builds={builds} />}
        <Field
          label={t("room.idea_label", { noun })}
          value={text}
          error={error}
          rows={1}
          box={box}
          onKeyDown={(event) => sendsOnEnter(event) && submit(event)}
          onText={write}
          attributes={{ enterKeyHint: "enter", placeholder: promptOf(step) }}
        />
        <div class="composer-state">
          {item && !from && !text ? <SendState item={item} /> : <Counter {...{ text, max, error }} />}
        </div>
        {from && from === here.value?.id && <HeldUntil step={step} />}
        <div class="composer-foot">
          <Extras key={last} forWhom={forWhom} />
          <Button type="submit" icon={send}>
            {t("common.send")}
          </Button>
        </div>
      </form>
    </BottomBar>
  );
}

/** Written early: what becomes of it, until the first one lies there, or the room goes on, and says so itself. */
function HeldUntil({ step }: { step: Step }) {
  if (items.value.some(({ hold }) => hold === step.id)) return null;
  const word = step.settings.hidden === false ? "room.idea_early_open" : "room.idea_early_held";
  return <p class="meta">{t(word, { noun: nounOf(step), step: stepName(step) })}</p>;
}

/** "Jeg har brug for …": how the sentence may begin, in the words of whoever planned the step. */
const promptOf = ({ settings }: Step): string | undefined => wordsIn(settings.prompt) ?? undefined;

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
