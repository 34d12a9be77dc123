/** Welcome: the first step is the door (B1); later ones are talks, exercises and breaks. */

import type { PhaseProps } from "../../base/view_props";
import { DoorScene } from "../../projector/DoorScene";
import { Reading } from "../../projector/Reading";
import { lookUp } from "../../projector/Scene";
import { steps } from "../../sync/store";

export function WelcomeScreen({ step }: PhaseProps) {
  const door = steps.value[0]?.id === step.id && !lookUp();
  return door ? <DoorScene /> : <Reading step={step} />;
}
