/** The themes as they grow; before there is one, what is to be sorted. */

import type { PhaseProps } from "../../base/view_props";
import { stepName } from "../../components/step_title";
import { Reading } from "../../projector/Reading";
import { Scene } from "../../projector/Scene";
import { hasThemes, looseWords, Themes } from "../../projector/Themes";

export function ThemesScreen({ step }: PhaseProps) {
  if (!hasThemes()) return <Reading step={step} />;
  return (
    <Scene title={stepName(step)} step={step} aside={looseWords(step)}>
      <Themes step={step} />
    </Scene>
  );
}
