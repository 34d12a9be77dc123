/** The teams at work, in a gallery or at rest: what they work on; as long as there is none, what there is to read. */
import { Concepts } from "../../screen/Concepts";
import { NoneHere } from "../../screen/NoneHere";
import { plainName } from "../../screen/Reading";
import { Scene } from "../../screen/Scene";
import { conceptsOf } from "../../teams/asked";
import type { PhaseProps } from "../props";

export function ConceptsScreen({ step }: PhaseProps) {
  if (!conceptsOf(step).length) return <NoneHere step={step} />;
  return (
    <Scene title={plainName(step)} step={step}>
      <Concepts step={step} />
    </Scene>
  );
}
