/** Moving steps: which one it stands after, before and afterwards, so that it can be moved back. */

import { t } from "../../base/i18n";
import { newId } from "../../base/ids";
import { stepName } from "../../components/step_title";
import type { Id, Step } from "../../contract/cards";
import { steps } from "../../sync/store";
import { act } from "../act";
import { afterAt, before } from "./order";

const handle = (id: Id): HTMLElement | null => document.querySelector(`[data-step="${id}"] [data-handle]`);

/** To place `to`; the keyboard stays with the step. */
export async function moveTo(step: Step, to: number): Promise<void> {
  const order = steps.peek().map(({ id }) => id);
  const after = afterAt(order, step.id, to);
  if (after === undefined) return;
  const placed = (at: number) => t("console.step_moved", { step: stepName(step), n: at + 1 });
  await act("step.move", { id: step.id, after }, placed(to), {
    type: "step.move",
    payload: { id: step.id, after: before(order, step.id) },
    said: placed(order.indexOf(step.id)),
  });
  setTimeout(() => handle(step.id)?.focus());
}

export function removeStep(step: Step): void {
  const order = steps.peek().map(({ id }) => id);
  const { phase, title, minutes, settings } = step;
  const again = { id: newId(), phase, title, minutes, settings, after: before(order, step.id) };
  void act("step.remove", { id: step.id }, t("console.step_removed", { step: stepName(step) }), {
    type: "step.add",
    payload: again,
    said: t("console.step_added", { step: stepName(step) }),
    once: true,
  });
}
