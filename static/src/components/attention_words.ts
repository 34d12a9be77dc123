/**
 * What the phones say while everybody is to look up ("Kig op"), in one place, so that the desk promises what the phones
 * do. A call's own message; or, where the plan itself lets phones lie in a step, that step's instruction; or else that we
 * talk now. The instruction of any other step asks for something that nobody can do then. (`look_up_words` in
 * `web/by_forms/views.py` is the page without scripts.)
 */
import { t } from "../base/i18n";
import { session, step } from "../sync/store";
import { briefOf } from "./Brief";

/** What they would say without a message. */
export const wordsWithoutMessage = (): string =>
  (step.value?.settings.attention === true && !session.value?.attention?.called && briefOf(step.value)) ||
  t("room.look_up_message");

/** The largest word on a phone: a step that rests says what it is called (`domain/resting.py`). */
export const attentionTitle = (): string => session.value?.attention?.title || t("room.look_up");

export const attentionWords = (): string => session.value?.attention?.message || wordsWithoutMessage();
