/** STAR: the same scores, but what is left out counts as 0, and so it is shown. */
import type { BallotProps } from "../../base/view_props";
import type { Choice } from "./choices";
import { Scores } from "./Scores";

export function StarBallot(props: BallotProps<Choice>) {
  return <Scores {...props} unseen={false} />;
}
