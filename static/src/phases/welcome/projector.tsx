/** Welcome: at the first step people come in (B1); later ones are talks, exercises and breaks. */

import type { PhaseProps } from "../../base/view_props";
import { JoinScene } from "../../projector/JoinScene";
import { Reading } from "../../projector/Reading";
import { lookUp } from "../../projector/Scene";
import { steps } from "../../sync/store";

export function WelcomeScreen({ step }: PhaseProps) {
  const comingIn = steps.value[0]?.id === step.id && !lookUp();
  return comingIn ? <JoinScene /> : <Reading step={step} />;
}
