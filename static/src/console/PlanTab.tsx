/** The plan (F2): when each step begins, how long it takes, and what it asks for. All of it may change while it runs. */

import { signal } from "@preact/signals";
import plus from "lucide-static/icons/plus.svg";
import { useRef } from "preact/hooks";
import { t, time } from "../base/i18n";
import { Button } from "../components/Button";
import { session, steps } from "../sync/store";
import { over } from "./over";
import { useStepDrag } from "./plan/drag_step";
import { useMinute } from "./plan/minute";
import { Row } from "./plan/Row";
import { type Editing, StepSheet } from "./plan/StepSheet";
import { asItWent, endOf, minutesIn, schedule } from "./plan/times";

const editing = signal<Editing | null>(null);
export const edit = (what: Editing): void => {
  editing.value = what;
};

export function PlanTab() {
  const now = useMinute();
  const list = useRef<HTMLOListElement>(null);
  useStepDrag(list);
  const starts = session.value?.starts_at ?? null;
  const times = over.value
    ? asItWent(steps.value)
    : schedule(steps.value, now, starts ? Date.parse(starts) : null);
  return (
    <main class="console-main console-plan" id="main">
      <section class="panel" aria-labelledby="plan">
        <div class="panel-head">
          <h1 id="plan">{t("common.plan")}</h1>
          <p class="num">
            {t("console.plan_total", { time: duration(minutesIn(steps.value)) })}
            {times.length > 0 &&
              !over.value &&
              ` · ${t("console.plan_ends", { time: time(endOf(times, now)) })}`}
          </p>
        </div>
        <ol class="plan" ref={over.value ? undefined : list}>
          {times.map((timed, at) => (
            <Row key={timed.step.id} timed={timed} at={at} of={times.length} edit={edit} />
          ))}
        </ol>
        {!over.value && <More />}
      </section>
      {editing.value && (
        <StepSheet
          editing={editing.value}
          onClose={() => {
            editing.value = null;
          }}
        />
      )}
    </main>
  );
}

const More = () => (
  <>
    <p class="meta plan-keys">{t("console.plan_keys")}</p>
    <div class="buttons">
      <Button kind="secondary" icon={plus} onClick={() => edit({ after: steps.value.at(-1)?.id ?? null })}>
        {t("console.plan_add")}
      </Button>
    </div>
  </>
);

/** "3 t. 24 min." */
function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (!hours) return t("common.min", { n: rest });
  return rest ? t("console.hours_minutes", { h: hours, m: rest }) : t("console.hours_only", { h: hours });
}
