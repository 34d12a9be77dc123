/**
 * On and back. It acts at once, with a way back, and asks first only when a mistake is likely. The command names
 * where the room was, so that two facilitators who press at the same moment make one step. No key moves the room.
 */
import left from "lucide-static/icons/arrow-left.svg";
import right from "lucide-static/icons/arrow-right.svg";
import { useRef, useState } from "preact/hooks";
import { t } from "../base/i18n";
import { Button } from "../components/Button";
import { Sheet } from "../components/Sheet";
import { stepName } from "../components/step_title";
import { tell } from "../components/Undo";
import type { Step } from "../contract/cards";
import { cards, serverNow, session, step, steps } from "../sync/store";
import { unconfirmed } from "../sync/unconfirmed";
import { act } from "./act";
import { asked, reasons, whatThen } from "./confirm_next_step";
import { isUnderWay, worthWaiting } from "./consequences";
import { go, movedHere } from "./go_to_step";
import { confirmNow } from "./polls/Unconfirmed";
import { kindOf } from "./primary_button";
import { added, addedWords, STOPPED } from "./timer_buttons";

/** The second press of a double click is not another step. */
export function ConsoleNav() {
  const [busy, setBusy] = useState(false);
  const at = steps.value.findIndex((other) => other.id === step.value?.id);
  const before = at > 0 ? steps.value[at - 1] : undefined;
  const next = steps.value[at + 1];
  const onTo = next && t(at < 0 ? "common.start" : "common.go_on", { phase: stepName(next) });
  const settled = useSettled(step.value?.id);
  const move = async (to: Step) => {
    asked.value = null;
    if (busy || !settled()) return;
    setBusy(true);
    await go(to);
    setBusy(false);
  };
  const onward = (to: Step) => {
    if (!reasons(to).length) void move(to);
    else if (settled()) asked.value = to;
  };
  if (!session.value || session.value.state === "ended") return null;
  return (
    <>
      <nav class="console-nav" aria-label={t("console.move_room")}>
        {before && (
          <Button
            kind="secondary"
            icon={left}
            aria-disabled={busy}
            aria-label={t("common.go_back", { phase: stepName(before) })}
            data-again="back"
            onClick={(event) => event.detail < 2 && move(before)}
          >
            <span class="narrow">{t("common.back")}</span>
            <span class="roomy">{t("common.go_back", { phase: stepName(before) })}</span>
          </Button>
        )}
        {next && (
          <Button
            kind={kindOf("on")}
            icon={right}
            aria-disabled={busy}
            aria-label={onTo}
            data-again="on"
            onClick={(event) => event.detail < 2 && onward(next)}
          >
            <span class="narrow">{t("console.go_on")}</span>
            <span class="roomy">{onTo}</span>
          </Button>
        )}
      </nav>
      {asked.value && <Likely next={asked.value} onward={move} />}
    </>
  );
}

const HANDS = 1_000;

/**
 * Two who press at the same moment mean one step. What the button says has just changed under the finger of the
 * second, so a press within a second of somebody else's counts as the same.
 */
function useSettled(here: string | undefined): () => boolean {
  const changed = useRef(0);
  const before = useRef(here);
  if (before.current && before.current !== here && !movedHere(here)) changed.current = Date.now();
  before.current = here;
  return () => {
    const still = Date.now() - changed.current > HANDS;
    if (!still) tell(t("console.just_moved", { phase: step.value ? stepName(step.value) : "" }));
    return still;
  };
}

interface LikelyProps {
  next: Step;
  onward(to: Step): void;
}

const stay = (): void => {
  asked.value = null;
};

/** What is said is true while it is read: somebody may finish a sentence, or vote, meanwhile. */
function Likely({ next, onward }: LikelyProps) {
  const found = reasons(next);
  const ready = found.length === 0;
  const waits = !ready && step.value !== null && worthWaiting({ step: step.value, polls: cards("polls") });
  const unfinished = step.value !== null && isUnderWay(cards("polls"), step.value.id); // staying is then the likelier wish
  const open = unconfirmed().filter((poll) => poll.step === step.value?.id);
  const confirm = async () => {
    for (const poll of open) if (!(await confirmNow(poll))) return;
  };
  const wait = () => {
    stay();
    const timer = session.value?.timer ?? null;
    void act("timer.set", { ...added(timer, 1, serverNow()) }, addedWords(timer, 1), {
      type: "timer.set",
      payload: { ...(timer ?? STOPPED) },
      said: t("console.clock_as_before"),
    });
  };
  return (
    <Sheet title={t("console.before_going", { phase: stepName(next) })} onClose={stay}>
      {ready && <p>{t("console.now_ready")}</p>}
      <ul class="reasons">
        {found.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {!ready && whatThen(next).map((words) => <p key={words}>{words}</p>)}
      <div class="buttons">
        {open.length > 0 && <Button onClick={confirm}>{t("console.confirm_now")}</Button>}
        {unfinished && <Button onClick={stay}>{t("console.stay")}</Button>}
        <Button kind={open.length || unfinished ? "secondary" : undefined} onClick={() => onward(next)}>
          {t("console.go_anyway")}
        </Button>
        {waits && (
          <Button kind="secondary" onClick={wait}>
            {t("console.wait_a_minute")}
          </Button>
        )}
        {!unfinished && (
          <Button kind="quiet" onClick={stay}>
            {t("console.stay")}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
