/** The plain places: before it starts, at the door, when one is no longer in, and when all is looked at on the wall. */
import { useEffect, useState } from "preact/hooks";
import { t } from "../base/i18n";
import type { PhaseProps } from "../base/view_props";
import type { Phase } from "../contract/cards";
import type { Refusal } from "../contract/messages";
import { joined, me, session } from "../sync/store";
import { shown } from "../writing/shown_step";
import { briefOf } from "./Brief";
import { Button } from "./Button";
import { useCut } from "./clamped_text";
import { showGroups } from "./Menu";
import { Group } from "./SectorMark";
import { stepName } from "./step_title";
import { useHeight } from "./sticky_height";

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

/** It stays in sight; one that takes more than its lines can be unfolded. */
export function Question() {
  const asked = session.value?.question ?? "";
  const [open, setOpen] = useState(false);
  const [box, cut] = useCut<HTMLParagraphElement>(asked, open);
  const frame = useHeight<HTMLDivElement>("--asked");
  if (!asked) return null;
  return (
    <div class="question" ref={frame}>
      <p class={`words ${open ? "" : "folded"}`} ref={box}>
        {asked}
      </p>
      {cut && (
        <button type="button" class="word-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "room.question_less" : "room.question_more")}
        </button>
      )}
    </div>
  );
}

export function Lobby() {
  return (
    <main class="room-main" id="main">
      <h1 tabIndex={-1}>{t("room.not_started")}</h1>
      <p class="meta">{t("common.joined", { n: joined.value })}</p>
      {session.value?.question && (
        <>
          <h2>{t("room.question")}</h2>
          <p class="big-question words">{session.value.question}</p>
        </>
      )}
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
      {why.reason !== "removed" && (
        <p>
          <a class="button" href="/">
            {t("room.to_front")}
          </a>
        </p>
      )}
    </main>
  );
}

/** Where the page for the end is shown, which says so itself. */
const said: ReadonlySet<Phase | undefined> = new Set(["closing", "welcome", "themes"]);

export function Ended() {
  const slug = session.value?.report?.published ? session.value.report.slug : null;
  if (said.has(shown.value?.phase)) return null;
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
