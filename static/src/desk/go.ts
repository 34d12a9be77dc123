/** Moving the room. The command names where it was: somebody else who was first is no harm, and is said calmly. */
import type { Step } from "../cards";
import { t } from "../i18n";
import { ask } from "../outbox";
import { stepName } from "../parts/StepsLine";
import { answer, tell } from "../parts/Undo";
import { step } from "../store";
import { remember, undoing } from "./act";

export async function go(to: Step): Promise<void> {
  const ack = await ask("step.go", { to: to.id, from: step.value?.id ?? null });
  if (ack && !ack.ok && ack.error.reason === "moved_already") tell(t("desk.moved_already"));
  else if (answer(ack) && ack)
    remember(ack.op_id, t("common.went_to", { phase: stepName(to) }), undoing(ack.op_id));
}
