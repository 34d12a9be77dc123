/** Moving the room. The command names where it was: somebody else who was first is no harm, and is said calmly. */

import { t } from "../base/i18n";
import { stepName } from "../components/step_title";
import { answer, tell } from "../components/Undo";
import type { Id, Step } from "../contract/cards";
import { ask } from "../outbox/outbox";
import { step } from "../sync/store";
import { remember } from "./act";

let mine: Id | null = null;
/** Whether it was this console that moved the room to where it is. */
export const movedHere = (step: Id | undefined): boolean => step === mine;

const at = (where: Step | null): string =>
  where ? t("common.went_to", { phase: stepName(where) }) : t("console.not_begun");

export async function go(to: Step): Promise<void> {
  const from = step.peek();
  mine = to.id;
  const payload = { to: to.id, from: from?.id ?? null };
  const ack = await ask("step.go", payload);
  if (ack && !ack.ok && ack.error.reason === "moved_already") tell(t("console.moved_already"));
  else if (answer(ack) && ack) remember(ack.op_id, at(to), { said: at(from) }, { type: "step.go", payload });
}
