/** Which boxes somebody has before them, and which one a phone shows. */
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import type { Concept } from "../../contract/cards";
import { session } from "../../sync/store";
import { inTeam } from "../../teams/own_membership";
import { BOXES, type Box, GROUND, isFilled, stands } from "../../teams/team";

export const LATER = BOXES.slice(GROUND.length);
export const boxName = (box: Box): string => `${BOXES.indexOf(box) + 1} ${t(`concepts.box_${box}`)}`;

export const mayWrite = (concept: Concept): boolean => inTeam(concept) && session.value?.state !== "ended";

export interface Boxes {
  boxes: readonly Box[];
  now: Box;
  show(box: Box): void;
  /** The last five are asked for before the first four are written. */
  showAll(): void;
}

export function useBoxes(concept: Concept): Boxes {
  const [now, show] = useState<Box>("who");
  const [wanted, setWanted] = useState(false);
  const all = wanted || stands(concept) || LATER.some((box) => isFilled(concept, box));
  return { boxes: all ? BOXES : GROUND, now, show, showAll: () => setWanted(true) };
}
