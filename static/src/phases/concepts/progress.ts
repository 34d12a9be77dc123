/** What a step asks of a thing, and how far that has come. */
import { t } from "../../base/i18n";
import type { Concept, Step } from "../../contract/cards";
import { asksToFill, isCanvas, progress } from "../../teams/concept_kinds";
import { mayWrite } from "./boxes";

/** One reads, and nobody's own stands open. */
export const isGallery = ({ settings }: Step): boolean => settings.reading === true;

export const fills = (step: Step, concept: Concept): boolean =>
  asksToFill(step, concept) && mayWrite(concept);

/** There is something to read behind its title. */
export const isWritten = ({ fields }: Concept): boolean =>
  Object.values(fields).some(({ text }) => text.trim());

/** How far it has come with what the step asks for; nothing where it asks for nothing, and of a match. */
export function how(step: Step, concept: Concept): string {
  if (concept.kind === "match" || !asksToFill(step, concept)) return "";
  return t(isCanvas(step, concept) ? "concepts.filled" : "kinds.answered", progress(step, concept));
}
