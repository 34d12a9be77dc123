/** The same person on another device, by a code that works once. */
import { reach } from "../http";
import { t } from "../i18n";
import type { Refusal } from "../wire";
import { tell } from "./Undo";

export interface Code {
  code: string;
  minutes?: number;
}

/** Null where there is none: then the person has been told why. */
export async function moveCode(): Promise<Code | null> {
  const answer = (await reach("/api/me/move", {})) as (Partial<Code> & { error?: Refusal }) | null;
  if (answer?.code) return { code: answer.code, minutes: answer.minutes };
  tell(answer?.error?.message ?? t("common.no_answer"), true);
  return null;
}
