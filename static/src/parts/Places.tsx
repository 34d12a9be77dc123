/** The plain places: before it starts, at the door, when one is no longer in, and when all is looked at on the wall. */
import { useEffect, useState } from "preact/hooks";
import { t } from "../i18n";
import type { PhaseProps } from "../phases/props";
import { shown } from "../shown";
import { joined, me, session } from "../store";
import type { Refusal } from "../wire";
import { briefOf } from "./Brief";
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

export function Question() {
  return session.value?.question ? <p class="question words">{session.value.question}</p> : null;
}

export function Lobby() {
  return (
    <main class="room-main" id="main">
      <h1 tabIndex={-1}>{t("room.not_started")}</h1>
      <p class="meta">{t("common.joined", { n: joined.value })}</p>
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
  if (slug && shown.value?.phase === "closing") return null; // it says so itself
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
      <p class="lead">{briefOf(step) ?? t("room.see_screen_text")}</p>
    </main>
  );
}
