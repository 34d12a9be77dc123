/** A closing step's question, with a box for one's own answer: for oneself, or, by one's own tick, for the facilitators. */
import { useRef, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { askedIn } from "../../components/closing_question";
import { Field, length, tooLong } from "../../components/Field";
import { SendState } from "../../components/SendState";
import type { Step } from "../../contract/cards";
import { items, retry, send } from "../../outbox/outbox";
import { mine, session } from "../../sync/store";
import { useDraft } from "../../writing/drafts";

const LONGEST = 2000;
const NEAR = 1800;

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

function Box({ asked, step }: { asked: string; step: Step }) {
  const said = saidIn(step);
  const draft = useDraft(step.id, "answer", () => save());
  const [text, setText] = useState(draft.text.value || said.text);
  const [missing, miss] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const over = tooLong(text, LONGEST);
  const item = itemOf(step);
  const write = (next: string) => {
    setText(next);
    miss(false);
    draft.text.value = next;
  };
  /** An answer may be taken back; where there is none, the press is answered in words. */
  function save(shared = said.shared): void {
    const none = !text.trim() && !said.text;
    miss(none);
    if (none) box.current?.focus();
    if (none || over) return;
    draft.text.value = "";
    send("answer.write", { step: step.id, text: text.trim(), shared }, { replaces: `answer:${step.id}` });
  }
  return (
    <form
      class="card take-home"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={asked}
        value={text}
        rows={2}
        max={length(text) > NEAR ? LONGEST : undefined}
        error={over ?? (missing ? t("closing.write_first") : null)}
        box={box}
        onText={write}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={said.shared}
          onChange={(event) => {
            save(event.currentTarget.checked);
            if (!text.trim()) event.currentTarget.checked = said.shared;
          }}
        />
        {t("closing.share_answer")}
      </label>
      <div class="buttons">
        <Button type="submit" small>
          {t("common.save")}
        </Button>
        <SendState item={item} saved={said.text !== "" && text.trim() === said.text} />
        {item?.state === "refused" && (
          <Button kind="quiet" small onClick={() => retry(item.op_id)}>
            {t("common.try_again")}
          </Button>
        )}
      </div>
    </form>
  );
}
