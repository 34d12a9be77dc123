/** Scores (P7): 0 to 5 each; what one does not know one leaves out, and it does not count. */
import type { BallotProps } from "../../base/view_props";
import type { Choice } from "./choices";
import { Scores } from "./Scores";

export function ScoreBallot(props: BallotProps<Choice>) {
  return <Scores {...props} unseen={props.poll.settings.unseen !== "zero"} />;
}
