/** A closing step's question, with a box for one's own answer: for oneself, or, by one's own tick, for the facilitators. */
import type { RefObject, TargetedEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { askedIn } from "../../components/closing_question";
import { Field, length, tooLong } from "../../components/Field";
import { SendState } from "../../components/SendState";
import type { Step } from "../../contract/cards";
import { MAX_TEXT } from "../../contract/lengths";
import { items, retry, send } from "../../outbox/outbox";
import { mine, session } from "../../sync/store";
import { useDraft } from "../../writing/drafts";

const NEAR = MAX_TEXT - 200;

const itemOf = (step: Step) =>
  items.value.findLast(({ type, payload }) => type === "answer.write" && payload.step === step.id);

interface Said {
  text: string;
  shared: boolean;
}

/** What was just sent counts already; what was refused does not. */
function saidIn(step: Step): Said {
  const item = itemOf(step);
  const sent = item && item.state !== "refused" ? (item.payload as unknown as Said) : null;
  return sent ?? mine.value?.answers?.[step.id] ?? { text: "", shared: false };
}

export function TakeHome({ step }: { step: Step }) {
  const asked = askedIn(step);
  const { text } = saidIn(step);
  if (!asked) return null;
  if (session.value?.state !== "ended") return <Box asked={asked} step={step} />;
  return text ? <Read asked={asked} text={text} /> : null;
}

function Read({ asked, text }: { asked: string; text: string }) {
  return (
    <section aria-labelledby="take-home">
      <h2 id="take-home" class="words">
        {asked}
      </h2>
      <p class="card own words">{text}</p>
    </section>
  );
}

/** One's answer as it is written; it may be taken back, and where there is none the press is answered in words. */
function useAnswer(step: Step, box: RefObject<HTMLTextAreaElement | null>) {
  const said = saidIn(step);
  const draft = useDraft(step.id, "answer", () => save());
  const [text, setText] = useState(draft.text.value || said.text);
  const [missing, miss] = useState(false);
  const over = tooLong(text, MAX_TEXT);
  const write = (next: string) => {
    setText(next);
    miss(false);
    draft.text.value = next;
  };
  function save(shared = said.shared): void {
    const none = !text.trim() && !said.text;
    miss(none);
    if (none) box.current?.focus();
    if (none || over) return;
    draft.text.value = "";
    send("answer.write", { step: step.id, text: text.trim(), shared }, { replaces: `answer:${step.id}` });
  }
  return { said, text, write, save, error: over ?? (missing ? t("closing.write_first") : null) };
}

function Box({ asked, step }: { asked: string; step: Step }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const { said, text, write, save, error } = useAnswer(step, box);
  const submit = (event: Event) => {
    event.preventDefault();
    save();
  };
  const share = ({ currentTarget: tick }: TargetedEvent<HTMLInputElement>) => {
    save(tick.checked);
    if (!text.trim()) tick.checked = said.shared;
  };
  return (
    <form class="card take-home" onSubmit={submit}>
      <Field
        label={asked}
        value={text}
        rows={2}
        max={length(text) > NEAR ? MAX_TEXT : undefined}
        error={error}
        box={box}
        onText={write}
      />
      <label class="check">
        <input type="checkbox" checked={said.shared} onChange={share} />
        {t("closing.share_answer")}
      </label>
      <div class="buttons">
        <Button type="submit" small>
          {t("common.save")}
        </Button>
        <SendState item={itemOf(step)} saved={said.text !== "" && text.trim() === said.text} />
        <Again step={step} />
      </div>
    </form>
  );
}

function Again({ step }: { step: Step }) {
  const item = itemOf(step);
  if (item?.state !== "refused") return null;
  return (
    <Button kind="quiet" small onClick={() => retry(item.op_id)}>
      {t("common.try_again")}
    </Button>
  );
}
