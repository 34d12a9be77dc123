/** The plan in one line: what was, where we are (yellow), what comes. */
import { t } from "../i18n";
import { steps } from "../store";

export const stepName = (step: { title: string; phase: string }): string =>
  step.title || t(`common.phase_${step.phase}`);

export function StepsLine() {
  return (
    <ol class="steps" aria-label={t("common.plan")}>
      {steps.value.map((step) => (
        <li key={step.id} class={step.state} aria-current={step.state === "current" ? "step" : undefined}>
          {stepName(step)}
          {step.state === "done" && <span class="sr-only"> ({t("common.step_done")})</span>}
        </li>
      ))}
    </ol>
  );
}
