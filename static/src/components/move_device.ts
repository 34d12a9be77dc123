/** The same person on another device, by a code that works once. */

import { t } from "../base/i18n";
import { page } from "../base/page";
import type { Refusal } from "../contract/messages";
import { reach } from "../sync/http";
import { me } from "../sync/store";
import { tell } from "./Undo";

export interface Code {
  code: string;
  minutes?: number;
}

/** Whoever has a login of their own comes in by that, on any device; the server makes no other code for them. */
export const comesByLogin = (): boolean => Boolean(page.account || me.value?.account);

/** Null where there is none: then the person has been told why. */
export async function moveCode(): Promise<Code | null> {
  const answer = (await reach("/api/me/move", {})) as (Partial<Code> & { error?: Refusal }) | null;
  if (answer?.code) return { code: answer.code, minutes: answer.minutes };
  tell(answer?.error?.message ?? t("common.no_answer"), true);
  return null;
}
