/**
 * The votes of a step, in whatever state they are: about one proposal each, or one about many options, even where only
 * one of those is left.
 */
import type { Poll, Step } from "../contract/cards";
import { SINGLE } from "../protocol";
import { card } from "../sync/store";
import { MatrixScene } from "./MatrixScene";
import { Reveal } from "./Reveal";
import { Verdicts } from "./Verdicts";
import { Vote } from "./Vote";

const single: readonly string[] = SINGLE;

export function StepPolls({ step, polls }: { step: Step; polls: Poll[] }) {
  const [poll] = polls;
  if (!poll) return null;
  if (polls.length > 1 || poll.concept || (single.includes(poll.method) && poll.options.length === 1))
    return <Verdicts step={step} polls={polls} />;
  return <One poll={poll} />;
}

function One({ poll }: { poll: Poll }) {
  const result = card("results", poll.id);
  if (poll.state !== "revealed" || !result) return <Vote poll={poll} />;
  if (!result.few && poll.method === "impact_effort") return <MatrixScene poll={poll} result={result} />;
  return <Reveal key={poll.id} poll={poll} result={result} />;
}
