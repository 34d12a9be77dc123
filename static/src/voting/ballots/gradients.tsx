/** Gradients of agreement: five places to stand, from "all for it" to an objection, which carries its reason. */
import { t } from "../../base/i18n";
import type { BallotProps } from "../../base/view_props";
import type { Choice } from "./choices";
import { Stance } from "./Stance";

const GRADES = [5, 4, 3, 2, 1] as const;

export function GradientsBallot(props: BallotProps<Choice>) {
  const stands = GRADES.map((grade) => ({
    key: String(grade),
    choice: { grade },
    words: t(`vote.grade_${grade}`),
    fingers: grade,
  }));
  return (
    <Stance {...props} stands={stands} taken={props.choice?.grade ? String(props.choice.grade) : null} />
  );
}
