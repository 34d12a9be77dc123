/**
 * Hvem går med? on the wall. Where the step has a vote, the vote: before it opens, while it runs, and what came of it;
 * then, and in a step without one, what the room brings. Whoever brings it is not named here.
 */

import type { PhaseProps } from "../../base/view_props";
import { CommitmentTable } from "../../projector/CommitmentTable";
import { StepPolls } from "../../projector/StepPolls";
import { asksToVote } from "../../sync/step_questions";
import { cards } from "../../sync/store";
import { pollsOf } from "../selection/projector";

export function CommitmentScreen({ step }: PhaseProps) {
  const polls = pollsOf(step);
  const begun = polls.some(({ state }) => state !== "ready");
  const voting = polls.some(({ state }) => state !== "revealed");
  const asked = asksToVote(step);
  const brought = cards("commitments").length > 0 && step.settings.bring !== false;
  const vote = voting ? begun || (asked && !brought) : !brought;
  return polls.length && vote ? <StepPolls step={step} polls={polls} /> : <CommitmentTable step={step} />;
}
