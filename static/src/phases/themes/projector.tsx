/** The themes as they grow; until a good part is sorted, what is still to be sorted. */

import type { PhaseProps } from "../../base/view_props";
import { stepName } from "../../components/step_title";
import { Ideas } from "../../projector/Ideas";
import { Reading } from "../../projector/Reading";
import { Scene } from "../../projector/Scene";
import {
  hasThemes,
  isMostlyLoose,
  looseAside,
  looseIn,
  NewestThemes,
  sortedAside,
  Themes,
} from "../../projector/Themes";

export function ThemesScreen({ step }: PhaseProps) {
  if (!hasThemes()) return <Reading step={step} />;
  if (isMostlyLoose(step))
    return (
      <Scene title={stepName(step)} step={step} aside={sortedAside(step)}>
        <NewestThemes step={step} />
        <Ideas step={step} some={looseIn(step)} />
      </Scene>
    );
  return (
    <Scene title={stepName(step)} step={step} aside={looseAside(step)}>
      <Themes step={step} />
    </Scene>
  );
}
