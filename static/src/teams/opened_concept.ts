/** Which concept somebody has opened in a step; at first one's own team's, where the step asks for that. */
import { signal } from "@preact/signals";
import type { Concept, Id, Step } from "../contract/cards";
import { card, me } from "../sync/store";
import { conceptsOf } from "./concept_kinds";
import { inTeam } from "./own_membership";

const opened = signal<{ step: Id; concept: Id | null } | null>(null);

/** Those that the step is about, or all of them. */
export const concepts = (step?: Step): Concept[] => conceptsOf(step ?? { settings: {} });

/** One's own team's, of those that the step is about. */
export const ownTeam = (step?: Step): Concept | undefined =>
  me.value ? concepts(step).find(inTeam) : undefined;

/** The concept to show in this step; null is the list of all. */
export function openedIn(step: Step, first?: Concept): Concept | null {
  const chosen = opened.value?.step === step.id ? opened.value : null;
  return (chosen ? card("concepts", chosen.concept) : first) ?? null;
}

export function openConcept(step: Id, concept: Id | null): void {
  opened.value = { step, concept };
  setTimeout(() => {
    scrollTo(0, 0);
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  });
}
