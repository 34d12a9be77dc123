/** The room went on while something was half-written here: say so, and let the writer choose. */
import x from "lucide-static/icons/x.svg";
import { useState } from "preact/hooks";
import { t } from "../base/i18n";
import type { Step } from "../contract/cards";
import { reached } from "../sync/reached_step";
import { card, session, step, steps } from "../sync/store";
import { unfinished } from "../writing/drafts";
import { follow, sendDraftsAndFollow, shown } from "../writing/shown_step";
import { Button } from "./Button";
import { Banner } from "./Notice";
import { stepName } from "./step_title";
import { tell } from "./Undo";

export function StepMovedOn() {
  const here = shown.value;
  const there = step.value;
  if (!here || !there) return null;
  const canSend = unfinished(here.id).some(({ submit, from, step }) => submit && (!from || reached(step)));
  return (
    <Banner text={where(here, there)}>
      {canSend && (
        <Button small onClick={sendOrSay}>
          {t("room.send_draft")}
        </Button>
      )}
      <Button small kind="secondary" onClick={follow}>
        {t("room.keep_draft")}
      </Button>
    </Banner>
  );
}

/** What cannot be sent as it stands says why above its box: one is led there, for it may lie far from this press. */
function sendOrSay(): void {
  sendDraftsAndFollow();
  requestAnimationFrame(() => {
    const wrong = document.querySelector<HTMLElement>("textarea[aria-invalid], input[aria-invalid]");
    if (!wrong) return;
    wrong.focus();
    tell(t("room.draft_not_sent"), true);
  });
}

/** What the facilitator says to everybody, whoever is in the middle of a sentence hears, too. */
const calledWords = (message: string | undefined): string =>
  message ? t("room.look_up_and_message", { message }) : t("room.look_up_while_writing");

const firstStep = (): string | null => session.peek()?.step ?? null;

function where(here: Step, there: Step): string {
  if (here.id === there.id) return calledWords(session.value?.attention?.message?.trim());
  const back = there.position < here.position;
  return t(back ? "room.moved_back" : "room.moved_on", { phase: stepName(there) });
}

/** One line for whoever comes in the middle; gone with the next step. */
export function Recap() {
  const [arrived] = useState(firstStep);
  const [seen, setSeen] = useState(() => visited());
  const now = card("steps", arrived);
  if (seen || !now || now.id !== step.value?.id || now.position === steps.value[0]?.position) return null;
  const n = steps.value.indexOf(now) + 1;
  return (
    <Banner slim text={t("room.recap", { phase: stepName(now), n, of: steps.value.length })}>
      <Button kind="quiet" icon={x} label={t("common.close")} onClick={() => setSeen(true)} />
    </Banner>
  );
}

/** Whether this browser has been in this session before; from now on it has. */
function visited(): boolean {
  try {
    const key = `visited:${session.peek()?.id}`;
    const was = localStorage.getItem(key) !== null;
    localStorage.setItem(key, "1");
    return was;
  } catch {
    return true;
  }
}
