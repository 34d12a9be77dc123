/** Welcome: the first step is the door (B1); later ones are talks, exercises and breaks. */
import { JoinHere } from "../../screen/JoinHere";
import { Reading } from "../../screen/Reading";
import { lookUp } from "../../screen/Scene";
import { steps } from "../../store";
import type { PhaseProps } from "../props";

export function WelcomeScreen({ step }: PhaseProps) {
  const door = steps.value[0]?.id === step.id && !lookUp();
  return door ? <JoinHere /> : <Reading step={step} />;
}
