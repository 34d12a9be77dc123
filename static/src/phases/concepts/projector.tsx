/** The teams at work, in a gallery or at rest: what they work on; as long as there is none, what there is to read. */

import type { PhaseProps } from "../../base/view_props";
import { Concepts } from "../../projector/Concepts";
import { NothingYet } from "../../projector/NothingYet";
import { plainName } from "../../projector/Reading";
import { Scene } from "../../projector/Scene";
import { conceptsOf, thingOf } from "../../teams/concept_kinds";
import { Market } from "./match/Market";
import { needs } from "./match/needs_and_offers";

export function ConceptsScreen({ step }: PhaseProps) {
  if (thingOf(step) === "match" && needs().length) return <Market step={step} />;
  if (!conceptsOf(step).length) return <NothingYet step={step} />;
  return (
    <Scene title={plainName(step)} step={step}>
      <Concepts step={step} />
    </Scene>
  );
}
