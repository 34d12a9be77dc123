/** How a step votes, and on what: as its plan says, or as the server has it where the plan says nothing. */
import type { Step } from "../../contract/cards";
import { VOTES } from "../../protocol";

export type Planned = Pick<Step, "phase" | "settings">;
export type Over = "ideas" | "themes" | "concepts";
interface Vote {
  readonly method: string;
  readonly over: Over;
}

const usual = ({ phase }: Planned): Vote =>
  (VOTES as Readonly<Record<string, Vote | undefined>>)[phase] ?? VOTES.selection;

export const methodOf = (step: Planned): string => String(step.settings.method ?? usual(step).method);
export const overOf = (step: Planned): Over => (step.settings.over ?? usual(step).over) as Over;
