/**
 * What a step asks of the people in it, in one table: what is not asked for is neither counted nor warned about, and
 * nothing on the console speaks of it.
 */
import type { Phase, Step } from "../contract/cards";
import { ASKS, KINDS } from "../protocol";
import { onlyReads } from "./only_reads";
import { steps } from "./store";

type Asking = Pick<Step, "phase" | "settings">;
type Setting = Pick<Step, "settings">;

/** Phones rest by the plan itself: people listen, talk, or draw on paper. */
const phonesDown = ({ settings }: Setting): boolean => settings.attention === true;

export type Asked = (typeof ASKS)[Phase][number];

const always = (): boolean => true;

const works = (step: Setting): boolean => !onlyReads(step) && !phonesDown(step);

/** Whoever is here may come along with a concept or a challenge; a proposal is the room's, a match is of two. */
function hasTeams({ settings }: Setting): boolean {
  const kinds: Readonly<Record<string, { gathers: boolean }>> = KINDS;
  return (kinds[String(settings.kind ?? "concept")] ?? KINDS.concept).gathers;
}

const votes = ({ settings }: Setting): boolean => settings.vote !== false;
const onlyBrings = (step: Asking): boolean => step.phase === "commitment" && !votes(step);

/** Where the plan has a step of its own for what people bring, the others are about the vote alone. */
function brings(step: Asking): boolean {
  if (typeof step.settings.bring === "boolean") return step.settings.bring;
  return !votes(step) || !steps.value.some(onlyBrings);
}

/** In such a step people may also only say what they bring: there is a vote where the plan says how. */
const mayBring = ({ phase }: Asking): boolean => (ASKS[phase] as readonly Asked[]).includes("promise");

/** Where a step asks it, of those whose phase does (`PHASES` on the server). */
const WHERE: Readonly<Record<Asked, (step: Asking) => boolean>> = {
  write: works,
  sort: always,
  vote: (step) => votes(step) && (!mayBring(step) || step.settings.method !== undefined),
  team: (step) => works(step) && hasTeams(step),
  promise: brings,
  plan: always,
};

export function asks(step: Asking, what: Asked): boolean {
  const ofPhase: readonly Asked[] = ASKS[step.phase];
  return ofPhase.includes(what) && WHERE[what](step);
}

/** To write something. */
export const asksToWrite = (step: Asking): boolean => asks(step, "write");

/** Each for themselves; else one for each table, or only some of those who are here: nobody is missed then. */
export const asksEach = (step: Asking): boolean =>
  asksToWrite(step) && (step.settings.writers ?? "each") === "each";

/** To find a team: where concepts are read, or phones rest, nobody is looking for one. */
export const asksForTeams = (step: Asking): boolean => asks(step, "team");

/** To vote: where people say what they bring, the plan says how they vote, or there may be a vote and need not be. */
export const asksToVote = (step: Asking): boolean => asks(step, "vote");

/** To say what one brings. */
export const asksToPromise = (step: Asking): boolean => asks(step, "promise");
