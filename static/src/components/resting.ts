/**
 * "Kig op": what the phones say while they rest, in one place, so that the desk promises what the phones do. A call's own
 * message; or, where the plan itself lets phones rest in a step, that step's instruction; or else that we talk now. The
 * instruction of any other step asks for something that a phone at rest cannot do. (`resting` in `web/plain/views.py` is
 * the page without scripts.)
 */
import { t } from "../base/i18n";
import { session, step } from "../sync/store";
import { briefOf } from "./Brief";

/** What they would say without a message. */
export const restWords = (): string =>
  (step.value?.settings.attention === true && briefOf(step.value)) || t("room.look_up_message");

export const saidAtRest = (): string => session.value?.attention?.message || restWords();
