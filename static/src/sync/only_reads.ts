/** Asked by a phone before its first idea, so it stands apart from the tables of `step_questions.ts`. */
import type { Step } from "../contract/cards";

/** To read, or to listen: what was made is looked at, and nothing has to be added. */
export const onlyReads = ({ settings }: Pick<Step, "settings">): boolean => settings.reading === true;
