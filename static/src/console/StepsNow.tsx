/**
 * Where the room is in its plan, and what comes: as many whole steps as the line holds, none of them cut. Not to be
 * pressed: the room is moved by the two buttons below, and by nothing else; the whole plan has a place of its own.
 */
import { t } from "../base/i18n";
import { stepName } from "../components/step_title";
import { step, steps } from "../sync/store";

export function StepsNow() {
  const all = steps.value;
  if (!all.length) return null;
  const at = all.findIndex(({ id }) => id === step.value?.id);
  return (
    <div class="console-steps">
      {at >= 0 && <p class="meta num">{t("desk.step_at", { n: at + 1, of: all.length })}</p>}
      <ol class="steps" aria-label={t("desk.steps")}>
        {all.slice(Math.max(0, at)).map((one) => (
          <li key={one.id} class={one.state} aria-current={one.state === "current" ? "step" : undefined}>
            {stepName(one)}
          </li>
        ))}
      </ol>
    </div>
  );
}
