/** A voting step on the wall: what is voted on and how many have; when it is revealed, what came of it (B2). */
import type { Step } from "../../cards";
import { Polls } from "../../screen/Polls";
import { Reading } from "../../screen/Reading";
import { cards } from "../../store";
import { concepts } from "../../teams/opened";
import { newestRounds } from "../../voting/rounds";
import type { PhaseProps } from "../props";

export function SelectionScreen({ step }: PhaseProps) {
  const polls = pollsOf(step);
  return polls.length ? <Polls step={step} polls={polls} /> : <Reading step={step} />;
}

export const pollsOf = (step: Step) =>
  newestRounds(
    cards("polls"),
    step.id,
    concepts().map(({ id }) => id),
  );
