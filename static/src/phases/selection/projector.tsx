/** A voting step on the wall: what is voted on and how many have; when it is revealed, what came of it (B2). */

import type { PhaseProps } from "../../base/view_props";
import type { Step } from "../../contract/cards";
import { Reading } from "../../projector/Reading";
import { StepPolls } from "../../projector/StepPolls";
import { cards } from "../../sync/store";
import { concepts } from "../../teams/opened_concept";
import { newestRounds } from "../../voting/poll_rounds";

export function SelectionScreen({ step }: PhaseProps) {
  const polls = pollsOf(step);
  return polls.length ? <StepPolls step={step} polls={polls} /> : <Reading step={step} />;
}

export const pollsOf = (step: Step) =>
  newestRounds(
    cards("polls"),
    step.id,
    concepts().map(({ id }) => id),
  );
