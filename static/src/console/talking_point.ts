/**
 * What one might say aloud in a step: the words of whoever planned it, or else those for its kind, once; null where there
 * is nothing new to say.
 */

import { t } from "../base/i18n";
import { wordsIn } from "../components/Brief";
import type { Phase, Step } from "../contract/cards";
import { nounOf } from "../sync/idea_nouns";
import { onlyReads } from "../sync/only_reads";

type Place = Pick<Step, "id" | "phase" | "settings">;

/** When phones rest, these are about listening or a break, whatever kind of step it is. */
const AT_REST: ReadonlySet<Phase> = new Set(["welcome", "concepts", "ideas"]);

/** A step that asks something of its own. */
const BY_KIND: Readonly<Record<string, string>> = {
  match: "console.say_match",
  proposal: "console.say_proposal",
  test: "console.say_test",
  status: "console.say_status",
};

export const saying = (step: Place, plan: readonly Place[]): string | null => {
  const key = sayOf(step, plan);
  return wordsIn(step.settings.say) ?? (key && t(key, { noun: nounOf(step) }));
};

const phonesDown = ({ phase, settings }: Place): boolean => settings.attention === true && AT_REST.has(phase);

/** A key of the catalogue. */
export function sayOf(step: Place, plan: readonly Place[]): string | null {
  if (phonesDown(step)) return plan.find(phonesDown)?.id === step.id ? "console.say_rest" : null;
  const about = BY_KIND[String(step.settings.kind ?? "")];
  if (about) return about;
  if (onlyReads(step) || step.settings.shown === true) return "console.say_reading";
  const first = plan.find(({ phase, settings }) => phase === step.phase && settings.attention !== true);
  return first && first.id !== step.id ? null : `console.say_${step.phase}`;
}
