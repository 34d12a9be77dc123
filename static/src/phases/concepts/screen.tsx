/** The teams at work, in a gallery or at rest: what they work on; as long as there is none, what there is to read. */
import { Concepts } from "../../screen/Concepts";
import { Market } from "../../screen/Market";
import { NoneHere } from "../../screen/NoneHere";
import { plainName } from "../../screen/Reading";
import { Scene } from "../../screen/Scene";
import { conceptsOf, thingOf } from "../../teams/asked";
import type { PhaseProps } from "../props";
import { needs } from "./match/answers";

export function ConceptsScreen({ step }: PhaseProps) {
  if (thingOf(step) === "match" && needs().length) return <Market step={step} />;
  if (!conceptsOf(step).length) return <NoneHere step={step} />;
  return (
    <Scene title={plainName(step)} step={step}>
      <Concepts step={step} />
    </Scene>
  );
}
