/** The plain places: before it starts, at the door, when one is no longer in, and when all is looked at on the wall. */
import { useEffect, useState } from "preact/hooks";
import type { Step } from "../cards";
import { t } from "../i18n";
import type { PhaseProps } from "../phases/props";
import { me, presence, session } from "../store";
import type { Refusal } from "../wire";
import { Button } from "./Button";
import { Group } from "./Mark";
import { showGroups } from "./Menu";
import { stepName } from "./StepsLine";

const PATIENCE = 400; // nothing moves on the screen for a load that is shorter

export function Loading() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main class="room-main" id="main" aria-busy="true">
      {slow && (
        <div class="skeleton">
          <span class="sr-only">{t("room.loading")}</span>
          <i />
          <i />
          <i />
        </div>
      )}
    </main>
  );
}

/** What the plan says about this step, in one or two sentences. */
export function brief(step: Step | null): string | null {
  const words = step?.settings.brief;
  return typeof words === "string" && words ? words : null;
}

export function Question() {
  return session.value?.question ? <p class="question words">{session.value.question}</p> : null;
}

export function Lobby() {
  return (
    <main class="room-main" id="main">
      <h1 tabIndex={-1}>{t("room.not_started")}</h1>
      <p class="meta">{t("common.joined", { n: presence.value?.online ?? session.value?.online ?? 1 })}</p>
      <h2>{t("room.question")}</h2>
      <p class="big-question words">{session.value?.question}</p>
      <p class="menu-row">
        <Group sector={me.value?.sector ?? ""} />
        <Button kind="secondary" small onClick={showGroups}>
          {t("room.change_group")}
        </Button>
      </p>
    </main>
  );
}

export function Waiting() {
  return (
    <main class="room-main" id="main">
      <h1 tabIndex={-1}>{t("room.waiting_to_enter")}</h1>
    </main>
  );
}

export function Out({ why }: { why: Refusal }) {
  return (
    <main class="room-main" id="main">
      <h1 tabIndex={-1}>{t("room.out_title")}</h1>
      <p>{t(why.reason === "removed" ? "room.out_text" : "room.out_login")}</p>
      <p>
        <a class="button" href="/">
          {t("room.to_front")}
        </a>
      </p>
    </main>
  );
}

export function Ended() {
  const slug = session.value?.report?.published ? session.value.report.slug : null;
  return (
    <div class="notice">
      <p>{t(slug ? "room.ended" : "room.ended_plain")}</p>
      {slug && (
        <a class="button small" href={`/r/${slug}`}>
          {t("room.read_report")}
        </a>
      )}
    </div>
  );
}

/** A phase that asks nothing of the phone. */
export function AtTheScreen({ step }: PhaseProps) {
  return (
    <main class="room-main" id="main">
      <h1 tabIndex={-1}>{stepName(step)}</h1>
      <Question />
      <p class="lead">{brief(step) ?? t("room.see_screen_text")}</p>
    </main>
  );
}
