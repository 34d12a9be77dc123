/**
 * The ideas that the room reads: the newest first, what belongs to the step that is now before the rest. The same ones
 * as on the phones (`belongs`), so that one number holds for all.
 */

import { t } from "../base/i18n";
import { stepName } from "../components/step_title";
import type { Idea, Step } from "../contract/cards";
import { belongs } from "../sync/idea_nouns";
import { standing } from "../sync/ideas";
import { card, session } from "../sync/store";
import { type Read, readHere } from "../teams/read_here";

/** All of the session where the room reads; where it writes, what is of the same kind. */
export const toRead = (step: Step): Idea[] =>
  standing().filter((idea) => (session.value?.attention?.on && !step.settings.shows) || belongs(step, idea));

/** What was written in one step, under its heading. */
export interface Pile {
  id: string;
  heading: string;
  ideas: Idea[];
  /** What teams wrote before, instead. */
  read?: Read[];
}

/** All that there is to read: what teams wrote before, then the ideas; or some of them. */
export const pilesOf = (step: Step, ideas: readonly Idea[] = toRead(step)): Pile[] => [
  ...ofTeams(step),
  ...inSteps(ideas, step),
];

function ofTeams(step: Step): Pile[] {
  const read = readHere(step);
  return [...new Set(read.map(({ field }) => field))].map((field) => ({
    id: `read-${field}`,
    heading: t(`concepts.box_${field}`),
    ideas: [],
    read: read.filter((one) => one.field === field),
  }));
}

const place = (step: string | null): number => card("steps", step)?.position ?? -1;
const newest = (a: Idea, b: Idea): number => b.n - a.n;

/** By the step they were written in: that of now first, then the later before the earlier. */
export function inSteps(ideas: readonly Idea[], now: Step): Pile[] {
  const piles = new Map<string | null, Idea[]>();
  for (const idea of [...ideas].sort(newest)) piles.set(idea.step, [...(piles.get(idea.step) ?? []), idea]);
  const rank = (step: string | null): number => (step === now.id ? Number.POSITIVE_INFINITY : place(step));
  const order = [...piles].sort(([a], [b]) => rank(b) - rank(a)).map(([step, some]) => pile(step, some));
  return order.length > NAMED ? together(order, now) : order;
}

const NAMED = 2; // with more, a wall of headings has no room for what stands under them

/** Of many steps only what is new stands apart; where nothing is new, it is all one. */
function together(piles: readonly Pile[], now: Step): Pile[] {
  const [first, ...rest] = piles as [Pile, ...Pile[]];
  const before = (some: readonly Pile[]): Pile => ({
    id: "before",
    heading: t("projector.before"),
    ideas: some.flatMap(({ ideas }) => ideas),
  });
  return first.id === `step-${now.id}` ? [first, before(rest)] : [before(piles)];
}

function pile(id: string | null, ideas: Idea[]): Pile {
  const step = card("steps", id);
  return { id: `step-${id}`, heading: step ? stepName(step) : "", ideas };
}

/** Columns that a wall has breadth for; one more where there is very much to read. */
const across = (n: number): number => (n > 60 ? 5 : 4);

/** How many columns each pile has: one at least, and the fuller ones the rest, so that none stands half empty. */
export function tracks(sizes: readonly number[]): number[] {
  const out = sizes.map(() => 1);
  const all = sizes.reduce((sum, n) => sum + n, 0);
  for (let left = across(all) - sizes.length; left > 0; left -= 1) {
    const load = sizes.map((n, at) => n / out[at]!);
    const most = Math.max(...load);
    if (most <= 1) break;
    out[load.indexOf(most)]! += 1;
  }
  return out;
}
