import { t } from "../base/i18n";
import type { Step } from "../contract/cards";
import { steps } from "../sync/store";
import { wordsIn } from "./Brief";

/** What the step asks; where no closing step of the plan asks, the last one asks what one takes home. */
export function askedIn(step: Step): string | null {
  const closings = steps.value.filter(({ phase }) => phase === "closing");
  const ask = wordsIn(step.settings.ask);
  if (ask || closings.some(({ settings }) => settings.ask)) return ask;
  return closings.at(-1)?.id === step.id ? t("closing.take_home") : null;
}
