/**
 * The ideas that the room reads: the newest first, what belongs to the step that is now before the rest. The same ones
 * as on the phones (`belongs`), so that one number holds for all.
 */

import { stepName } from "../components/step_title";
import type { Idea, Step } from "../contract/cards";
import { belongs } from "../sync/idea_nouns";
import { standing } from "../sync/ideas";
import { card, session } from "../sync/store";

/** All of the session where the room reads; where it writes, what is of the same kind. */
export const toRead = (step: Step): Idea[] =>
  standing().filter((idea) => (session.value?.attention?.on && !step.settings.shows) || belongs(step, idea));

export type Entry = { id: string; idea: Idea } | { id: string; heading: string; n: number };

const place = (step: string | null): number => card("steps", step)?.position ?? -1;
const newest = (a: Idea, b: Idea): number => b.n - a.n;

/** Under a heading each, where they were written in several steps. */
export function inSteps(ideas: readonly Idea[], now: Step): Entry[] {
  const groups = new Map<string | null, Idea[]>();
  for (const idea of [...ideas].sort(newest)) groups.set(idea.step, [...(groups.get(idea.step) ?? []), idea]);
  const order = [...groups].sort(([a], [b]) => rank(b, now) - rank(a, now));
  return order.flatMap(([step, some]) => [
    ...(order.length > 1 ? [heading(step, some.length)] : []),
    ...some.map((idea): Entry => ({ id: idea.id, idea })),
  ]);
}

const rank = (step: string | null, now: Step): number =>
  step === now.id ? Number.POSITIVE_INFINITY : place(step);

function heading(id: string | null, n: number): Entry {
  const step = card("steps", id);
  return { id: `step-${id}`, heading: step ? stepName(step) : "", n };
}
