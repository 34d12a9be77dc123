/** A step's settings in a few words, and what in the plan might go wrong. */

import { knows, t } from "../../base/i18n";
import type { Phase, Step } from "../../contract/cards";
import { MAX_IDEA } from "../../contract/lengths";
import { STEP_SETTINGS } from "../../protocol";
import { methodName } from "../../voting/MethodExplanation";
import { listed } from "../../voting/options";
import { advice } from "./advice";
import { methodOf, overOf } from "./usual_vote";

type SettingName = (typeof STEP_SETTINGS)[Phase][number];

type Say = (step: Step) => string | false;
/** Of a vote nothing, where the step has none. */
const ofVote =
  (say: Say): Say =>
  (step) =>
    step.settings.vote !== false && say(step);

/** What is said of each setting, by whichever phase has it, in this order; of the others nothing, in so few words. */
const WORDS: Readonly<Partial<Record<SettingName, Say>>> = {
  hidden: ({ settings }) => t(settings.hidden === false ? "console.sum_open" : "console.sum_silent"),
  approval: ({ settings }) => settings.approval === true && t("console.sum_approval"),
  max_length: ({ settings }) => t("common.characters", { n: Number(settings.max_length ?? MAX_IDEA) }),
  who: ({ settings }) =>
    t(settings.who === "facilitators" ? "console.only_we_sort" : "console.everyone_sorts"),
  method: ofVote((step) => methodName(methodOf(step))),
  over: ofVote((step) => t(`console.over_short_${overOf(step)}`)),
  access: ofVote(
    ({ settings: { access } }) => access !== undefined && access !== "open" && t(`access.choice_${access}`),
  ),
};

export function summary(step: Step): string {
  const known: readonly string[] = STEP_SETTINGS[step.phase];
  const { seats, attention } = step.settings;
  const words = [
    ...Object.entries(WORDS).map(([name, say]) => known.includes(name) && say(step)),
    typeof seats === "number" && t("console.rule_seats", { n: seats }), // the method's own
    attention === true && t("room.look_up"),
  ];
  return words.filter(Boolean).join(" · ");
}

export const phaseName = (phase: string): string =>
  knows(`common.phase_${phase}`) ? t(`common.phase_${phase}`) : phase;

/** One sentence, where the plan and the room do not fit one another. */
export function warning(step: Step): string | null {
  if (step.state === "done" || step.phase !== "selection") return null;
  const n = listed(overOf(step), step.settings).length;
  const found = advice(methodOf(step), n);
  return found && t(`console.advice_${found.key}`, { n });
}
