/** A step's settings in a few words, and what in the plan might go wrong. */

import { knows, t } from "../../base/i18n";
import type { Phase, Poll, Step } from "../../contract/cards";
import { methodName } from "../../voting/MethodExplanation";
import { listed } from "../../voting/options";
import { advice } from "./advice";

type Words = (settings: Step["settings"]) => (string | false)[];

const vote =
  (method: string, over: string): Words =>
  (settings) => [
    methodName(String(settings.method ?? method)),
    t(`desk.over_short_${settings.over ?? over}`),
    settings.access !== undefined && settings.access !== "open" && t(`access.choice_${settings.access}`),
    typeof settings.seats === "number" && t("desk.rule_seats", { n: settings.seats }),
  ];

/** Null where there is nothing to say of it. */
const WORDS: Readonly<Record<Phase, Words | null>> = {
  welcome: null,
  ideas: ({ hidden, approval, max_length }) => [
    t(hidden === false ? "desk.sum_open" : "desk.sum_silent"),
    approval === true && t("desk.sum_approval"),
    t("common.characters", { n: Number(max_length ?? 280) }),
  ],
  themes: ({ who }) => [t(who === "facilitators" ? "desk.only_we_sort" : "desk.everyone_sorts")],
  selection: vote("phragmen", "ideas"),
  concepts: null,
  commitment: vote("gradients", "concepts"),
  actions: null,
  closing: null,
};

export function summary(step: Step): string {
  const words = [
    ...(WORDS[step.phase]?.(step.settings) ?? []),
    step.settings.attention === true && t("room.look_up"),
  ];
  return words.filter(Boolean).join(" · ");
}

export const phaseName = (phase: string): string =>
  knows(`common.phase_${phase}`) ? t(`common.phase_${phase}`) : phase;

/** One sentence, where the plan and the room do not fit one another. */
export function warning(step: Step): string | null {
  if (step.state === "done" || step.phase !== "selection") return null;
  const n = listed((step.settings.over ?? "ideas") as Poll["over"], step.settings).length;
  const found = advice(String(step.settings.method ?? "phragmen"), n);
  return found && t(`desk.advice_${found.key}`, { n });
}
