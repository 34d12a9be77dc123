/** The clock: it tells and never locks. Minutes can be added at any time, also after zero; the plan is beside it. */
import pause from "lucide-static/icons/pause.svg";
import play from "lucide-static/icons/play.svg";
import stop from "lucide-static/icons/square.svg";
import { t, time } from "../base/i18n";
import { Button } from "../components/Button";
import type { Timer } from "../contract/cards";
import { serverNow, session, step } from "../sync/store";
import { digits, paused as isPaused, left } from "../sync/timer";
import { act } from "./act";
import { added, addedWords, isSet, paused, planned, resumed, STOPPED } from "./timer_buttons";

const timer = (): Timer => session.value?.timer ?? STOPPED;

function set(next: Timer, said: string): void {
  void act("timer.set", { ...next }, said, {
    type: "timer.set",
    payload: { ...timer() },
    said: t("console.clock_as_before"),
  });
}

const add = (minutes: number) => () =>
  set(added(timer(), minutes, serverNow()), addedWords(timer(), minutes));

export function Clock() {
  const seconds = left.value;
  return (
    <section class="panel clock" aria-labelledby="clock">
      <div class="panel-head">
        <h2 id="clock">{t("console.clock")}</h2>
        <Plan />
      </div>
      <p class={`clock-face num ${seconds !== null && seconds < 0 ? "over" : ""}`} aria-live="off">
        {seconds === null ? <span class="clock-off">{t("console.clock_off")}</span> : digits(seconds)}
        {isPaused.value && <span class="tag now">{t("common.paused")}</span>}
      </p>
      <div class="buttons">
        <Button kind="secondary" small onClick={add(1)} aria-label={t("console.clock_add", { n: 1 })}>
          +1
        </Button>
        <Button kind="secondary" small onClick={add(5)} aria-label={t("console.clock_add", { n: 5 })}>
          +5
        </Button>
        {isSet(timer()) ? <Hold /> : <Start />}
      </div>
    </section>
  );
}

/** As many minutes as the plan gives this step. */
function Start() {
  const n = step.value?.minutes;
  if (!n) return null;
  return (
    <Button small kind="secondary" icon={play} onClick={add(n)}>
      {t("console.clock_start", { n })}
    </Button>
  );
}

function Hold() {
  return (
    <>
      {isPaused.value ? (
        <Button
          small
          kind="secondary"
          icon={play}
          onClick={() => set(resumed(timer(), serverNow()), t("console.clock_resumed"))}
        >
          {t("console.clock_resume")}
        </Button>
      ) : (
        <Button
          small
          kind="secondary"
          icon={pause}
          onClick={() => set(paused(timer(), serverNow()), t("console.clock_paused"))}
        >
          {t("console.clock_pause")}
        </Button>
      )}
      <Button small kind="secondary" icon={stop} onClick={() => set(STOPPED, t("console.clock_stopped"))}>
        {t("console.clock_stop")}
      </Button>
    </>
  );
}

/** "Plan 10.40–10.48 · 2 min. over" */
function Plan() {
  void left.value; // drawn again as time goes
  const plan = planned(step.value, serverNow());
  if (!plan) return null;
  return (
    <p class="meta num">
      {t("console.clock_plan", { from: time(plan.from), to: time(plan.to) })}
      {plan.over > 0 && <b> · {t("console.clock_over", { n: plan.over })}</b>}
    </p>
  );
}
