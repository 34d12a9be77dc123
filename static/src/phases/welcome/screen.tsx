/** Welcome: the first step is the door (B1); later ones are talks and exercises, and say only what to do now. */
import { Brief } from "../../parts/Brief";
import { stepName } from "../../parts/StepsLine";
import { JoinHere } from "../../screen/JoinHere";
import { Loud } from "../../screen/Loud";
import { session, steps } from "../../store";
import type { PhaseProps } from "../props";

export function WelcomeScreen({ step }: PhaseProps) {
  if (steps.value[0]?.id === step.id) return <JoinHere />;
  return (
    <Loud title={stepName(step)}>
      <Brief step={step} />
      {session.value?.question && <p class="screen-question words">{session.value.question}</p>}
    </Loud>
  );
}
