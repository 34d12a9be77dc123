/** Consent: can we go on with it? An objection carries its reason. */
import { t } from "../../base/i18n";
import type { BallotProps } from "../../base/view_props";
import { answersOf } from "../poll_question";
import type { Choice } from "./choices";
import { Stance } from "./Stance";

const STANCES = ["ok", "concern", "object"] as const;

export function ConsentBallot(props: BallotProps<Choice>) {
  const stands = STANCES.map((stance) => ({
    key: stance,
    choice: { stance },
    words: t(`vote.${answersOf(props.poll)}_${stance}`),
  }));
  return <Stance {...props} stands={stands} taken={props.choice?.stance ?? null} />;
}
