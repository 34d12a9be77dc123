/** The session's own words, and a reminder where nobody has written its question. */
import { t } from "../base/i18n";
import { shortened } from "../base/truncate";
import { Field } from "../components/Field";
import { Notice } from "../components/Notice";
import { session, step, steps } from "../sync/store";
import { useKeptText } from "../writing/kept_text";
import { act } from "./act";

const LONGEST = 60;
const saidOf = (name: "title" | "question", text: string): string =>
  t(text ? `console.${name}_is` : "console.question_is_gone", { text: shortened(text, LONGEST) });

/** Saved when one leaves the box; the old words are one press away. */
export function SessionWords({
  name,
  label,
  rows,
}: {
  name: "title" | "question";
  label: string;
  rows?: number;
}) {
  const kept = session.value?.[name] ?? "";
  const { text, write, forget } = useKeptText(name, kept);
  const wrong = name === "title" && !text.trim() ? t("console.session_title_needed", { title: kept }) : null;
  const save = async () => {
    const next = text.trim();
    if (wrong || next === kept) return;
    const ack = await act("session.update", { [name]: next }, saidOf(name, next), {
      type: "session.update",
      payload: { [name]: kept },
      said: saidOf(name, kept),
    });
    if (ack?.ok) forget();
  };
  return (
    <Field
      {...{ label, name, rows, error: wrong }}
      value={text}
      onText={write}
      onBlur={() => void save()}
      saves
    />
  );
}

/** Until the room has gone on: later nobody misses it. */
export function NoQuestion() {
  const early = session.value?.state === "draft" || step.value?.id === steps.value[0]?.id;
  if (!early || session.value?.question) return null;
  return (
    <Notice kind="warning">
      <p>
        <b>{t("console.no_question")}</b> {t("console.no_question_hint")}
      </p>
      <SessionWords name="question" label={t("room.question")} rows={2} />
    </Notice>
  );
}
