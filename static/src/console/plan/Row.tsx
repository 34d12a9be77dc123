/** One step of the plan. The current one stays, the others can be moved and taken out; each can be changed. */
import down from "lucide-static/icons/arrow-down.svg";
import right from "lucide-static/icons/arrow-right.svg";
import up from "lucide-static/icons/arrow-up.svg";
import grip from "lucide-static/icons/grip-vertical.svg";
import pencil from "lucide-static/icons/pencil.svg";
import trash from "lucide-static/icons/trash-2.svg";
import { t, time } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { stepName } from "../../components/step_title";
import type { Step } from "../../contract/cards";
import { leap } from "../confirm_next_step";
import { over } from "../over";
import { moveTo, removeStep } from "./moves";
import type { Editing } from "./StepSheet";
import { phaseName, summary, warning } from "./summary";
import type { Timed } from "./times";

interface RowProps {
  timed: Timed;
  at: number;
  of: number;
  edit(what: Editing): void;
}

export function Row({ timed: { step, from, to }, at, of, edit }: RowProps) {
  const name = stepName(step);
  const keys = (event: KeyboardEvent) => {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (!by || over.value) return;
    event.preventDefault();
    if (at + by >= 0 && at + by < of) void moveTo(step, at + by);
  };
  return (
    <li
      class={`plan-row ${over.value ? "" : `is-${step.state}`}`}
      data-step={step.id}
      onKeyDown={keys}
      aria-current={step.state === "current" && !over.value ? "step" : undefined}
    >
      <span class={`grip ${over.value ? "still" : ""}`} data-grip aria-hidden="true">
        <Icon svg={grip} />
      </span>
      <p class="plan-time num">
        {from !== null && time(from)}
        <span class="meta">{t("common.min", { n: step.minutes })}</span>
      </p>
      <div class="plan-what">
        <h2 class="words">
          {name}
          {step.state === "current" && !over.value && <span class="tag now">{t("common.step_current")}</span>}
          {step.state === "done" && (
            <span class="tag">
              {to !== null ? t("console.until", { time: time(to) }) : t("common.step_done")}
            </span>
          )}
        </h2>
        <p class="meta">
          {[name === phaseName(step.phase) ? null : phaseName(step.phase), summary(step)]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {warning(step) && <p class="plan-warning">{warning(step)}</p>}
      </div>
      {!over.value && <Acts step={step} at={at} of={of} edit={edit} />}
    </li>
  );
}

interface ActsProps extends Pick<RowProps, "at" | "of" | "edit"> {
  step: Step;
}

function Acts({ step, at, of, edit }: ActsProps) {
  const name = stepName(step);
  return (
    <div class="plan-acts">
      <Moves step={step} name={name} at={at} of={of} />
      <Button
        kind="quiet"
        small
        icon={pencil}
        aria-label={t("console.step_edit", { step: name })}
        data-edit
        aria-haspopup="dialog"
        onClick={() => edit({ step })}
      >
        {t("common.edit")}
      </Button>
      {step.state !== "current" && <Elsewhere step={step} name={name} />}
    </div>
  );
}

/** The room cannot be taken out from under people's feet, and is where it is. */
function Elsewhere({ step, name }: { step: Step; name: string }) {
  return (
    <>
      <Button
        kind="quiet"
        small
        icon={trash}
        aria-label={t("console.step_remove", { step: name })}
        onClick={() => removeStep(step)}
      >
        {t("common.remove")}
      </Button>
      <Button kind="quiet" small icon={right} onClick={() => leap(step)}>
        {t("console.go_here")}
      </Button>
    </>
  );
}

interface MovesProps {
  step: Step;
  name: string;
  at: number;
  of: number;
}

function Moves({ step, name, at, of }: MovesProps) {
  return (
    <>
      <Button
        kind="quiet"
        small
        icon={up}
        aria-label={t("console.step_up", { step: name })}
        aria-disabled={at === 0}
        data-handle
        onClick={() => at > 0 && moveTo(step, at - 1)}
      >
        {t("console.up_short")}
      </Button>
      <Button
        kind="quiet"
        small
        icon={down}
        aria-label={t("console.step_down", { step: name })}
        aria-disabled={at === of - 1}
        onClick={() => at < of - 1 && moveTo(step, at + 1)}
      >
        {t("console.down_short")}
      </Button>
    </>
  );
}
