/**
 * What a step asks of the people in it, in one table: what is not asked for is neither counted nor warned about, and
 * nothing on the console speaks of it.
 */
import type { Phase, Step } from "../contract/cards";
import { KINDS } from "../protocol";
import { onlyReads } from "./only_reads";
import { steps } from "./store";

type Asking = Pick<Step, "phase" | "settings">;
type Setting = Pick<Step, "settings">;

/** Phones rest by the plan itself: people listen, talk, or draw on paper. */
const phonesDown = ({ settings }: Setting): boolean => settings.attention === true;

type Asked = "write" | "sort" | "vote" | "team" | "promise" | "plan";

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

const ASKS: Readonly<Record<Phase, (step: Asking) => readonly (Asked | false)[]>> = {
  welcome: () => [],
  ideas: (step) => [works(step) && "write"],
  themes: () => ["sort"],
  selection: () => ["vote"],
  concepts: (step) => [works(step) && hasTeams(step) && "team"],
  commitment: ({ settings }) => [
    (settings.vote !== false || settings.method !== undefined) && "vote",
    brings({ phase: "commitment", settings }) && "promise",
  ],
  actions: () => ["plan"],
  closing: () => [],
};

const asks = (step: Asking, what: Asked): boolean => ASKS[step.phase](step).includes(what);

/** To write something. */
export const asksToWrite = (step: Asking): boolean => asks(step, "write");

/** Each for themselves; else one for each table, or only some of those who are here: nobody is missed then. */
export const asksEach = (step: Asking): boolean =>
  asksToWrite(step) && (step.settings.writers ?? "each") === "each";

/** To find a team: where concepts are read, or phones rest, nobody is looking for one. */
export const asksForTeams = (step: Asking): boolean => asks(step, "team");

/** To say what one brings. */
export const asksToPromise = (step: Asking): boolean => asks(step, "promise");
