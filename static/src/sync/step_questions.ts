/** What a step asks of the people in it, in one place: what is not asked for is neither counted nor warned about. Pure. */
import type { Step } from "../contract/cards";

type Asking = Pick<Step, "phase" | "settings">;

/** To read, or to listen: what was made is looked at, and nothing has to be added. */
export const onlyReads = ({ settings }: Pick<Step, "settings">): boolean => settings.reading === true;

/** To write something, each for themselves. */
export const asksToWrite = (step: Asking): boolean => step.phase === "ideas" && !onlyReads(step);

/** To find a team: where concepts are read, or phones rest, nobody is looking for one. */
export const asksForTeams = (step: Asking): boolean =>
  step.phase === "concepts" && !onlyReads(step) && step.settings.attention !== true;
