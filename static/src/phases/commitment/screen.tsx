/**
 * Hvem går med? on the wall. Where the step has a vote, the vote: before it opens, while it runs, and what came of it;
 * then, and in a step without one, what the room brings. Whoever brings it is not named here.
 */
import { Brings } from "../../screen/Brings";
import { Polls } from "../../screen/Polls";
import { cards } from "../../store";
import type { PhaseProps } from "../props";
import { pollsOf } from "../selection/screen";

export function CommitmentScreen({ step }: PhaseProps) {
  const polls = pollsOf(step);
  const begun = polls.some(({ state }) => state !== "ready");
  const voting = polls.some(({ state }) => state !== "revealed");
  const asked = step.settings.vote !== false && "method" in step.settings;
  const brought = cards("commitments").length > 0 && step.settings.bring !== false;
  const vote = voting ? begun || (asked && !brought) : !brought;
  return polls.length && vote ? <Polls step={step} polls={polls} /> : <Brings step={step} />;
}
