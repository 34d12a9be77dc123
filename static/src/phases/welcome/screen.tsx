/** Welcome: the first step is the door (B1); later ones are talks, exercises and breaks. */
import { DoorScene } from "../../screen/DoorScene";
import { Reading } from "../../screen/Reading";
import { lookUp } from "../../screen/Scene";
import { steps } from "../../store";
import type { PhaseProps } from "../props";

export function WelcomeScreen({ step }: PhaseProps) {
  const door = steps.value[0]?.id === step.id && !lookUp();
  return door ? <DoorScene /> : <Reading step={step} />;
}
