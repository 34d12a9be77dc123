/** What one might say aloud in a step, as a key of the catalogue; null where there is nothing new to say. Pure. */

import type { Phase, Step } from "../contract/cards";
import { onlyReads } from "../sync/step_questions";

type Place = Pick<Step, "id" | "phase" | "settings">;

/** When phones rest, these are about listening or a break, whatever kind of step it is. */
const AT_REST: ReadonlySet<Phase> = new Set(["welcome", "concepts", "ideas"]);

/** A step that asks something of its own. */
const BY_KIND: Readonly<Record<string, string>> = {
  match: "desk.say_match",
  proposal: "desk.say_proposal",
  test: "desk.say_test",
  status: "desk.say_status",
};

export function sayOf(step: Place, plan: readonly Place[]): string | null {
  if (step.settings.attention === true && AT_REST.has(step.phase)) return "desk.say_rest";
  const about = BY_KIND[String(step.settings.kind ?? "")];
  if (about) return about;
  if (onlyReads(step)) return "desk.say_reading";
  const first = plan.find(({ phase, settings }) => phase === step.phase && settings.attention !== true);
  return first && first.id !== step.id ? null : `desk.say_${step.phase}`;
}
