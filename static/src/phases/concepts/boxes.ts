/** Which boxes somebody has before them, and which one a phone shows. */
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import type { Concept, Step } from "../../contract/cards";
import { session } from "../../sync/store";
import { fieldsOf } from "../../teams/concept_kinds";
import { inTeam } from "../../teams/own_membership";
import { BOXES, type Box, GROUND, isFilled, stands } from "../../teams/team";

export const boxName = (box: Box): string => `${BOXES.indexOf(box) + 1} ${t(`concepts.box_${box}`)}`;

export const mayWrite = (concept: Concept): boolean => inTeam(concept) && session.value?.state !== "ended";

export interface Boxes {
  /** What the step asks for, or the four that a concept stands on. */
  first: readonly Box[];
  /** What is asked for by no step yet, or was by another. */
  rest: readonly Box[];
  /** The first, and the rest once it is of use. */
  boxes: readonly Box[];
  now: Box;
  show(box: Box): void;
  /** The rest is wanted before its time. */
  showAll(): void;
}

export function useBoxes(concept: Concept, step: Step): Boxes {
  const first = firstOf(concept, step);
  const rest = BOXES.filter((box) => !first.includes(box));
  const [now, show] = useState<Box>(first.find((box) => !isFilled(concept, box)) ?? first[0] ?? "who");
  const [wanted, setWanted] = useState(false);
  const ready = first === GROUND && stands(concept);
  const all = wanted || ready || rest.some((box) => isFilled(concept, box));
  return { first, rest, boxes: all ? BOXES : first, now, show, showAll: () => setWanted(true) };
}

/** Where a step asks for all of them, four come before the other five. */
function firstOf(concept: Concept, step: Step): readonly Box[] {
  const asked = BOXES.filter((box) => fieldsOf(step, concept).includes(box));
  return asked.length === BOXES.length ? GROUND : asked;
}
