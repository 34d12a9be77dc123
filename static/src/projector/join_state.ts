/** Whether one can come in: only then does the wall invite; and when one will. */
import { dayOf } from "../base/calendar";
import { t, time } from "../base/i18n";
import type { Session } from "../contract/cards";
import { longDay, today } from "../sync/days";
import { serverNow, session, step, steps } from "../sync/store";
import { big, influenceShown } from "./state";

export type JoinState = "ahead" | "open" | "over";

const STATES: Record<Session["state"], JoinState> = {
  draft: "ahead",
  open: "open",
  locked: "open", // one waits there, and is let in
  ended: "over",
};

export const joinState = (): JoinState => STATES[session.value?.state ?? "draft"];

/** What fills the wall is how to come in: the frame around it need not say it again. */
export const invites = (): boolean => joinState() === "open" && (big.value || isFirst());

function isFirst(): boolean {
  const now = step.value;
  if (!now) return true;
  const looks = session.value?.attention?.on || influenceShown.value || session.value?.spotlight;
  return now.phase === "welcome" && steps.value[0]?.id === now.id && !looks;
}

/** Of a time that has passed nothing is promised: a person opens, the clock never does. */
export function begins(at: string | null | undefined): string {
  const when = Date.parse(at ?? "");
  if (!(when > serverNow())) return t("projector.not_yet");
  const [day, clock] = [dayOf(when), time(when)];
  return day === today()
    ? t("projector.begins_today", { time: clock })
    : t("projector.begins", { day: longDay(day), time: clock });
}
