/** Which concept somebody has opened in a step; at first one's own team's, where the step asks for that. */
import { signal } from "@preact/signals";
import type { Concept, Id } from "../cards";
import { card, cards, me } from "../store";
import { inTeam } from "./own";

const opened = signal<{ step: Id; concept: Id | null } | null>(null);

export const concepts = (): Concept[] =>
  cards("concepts").sort((a, b) => (a.position ?? 0) - (b.position ?? 0));

export const ownTeam = (): Concept | undefined => (me.value ? concepts().find(inTeam) : undefined);

/** The concept to show in this step; null is the list of all. */
export function openedIn(step: Id, first?: Concept): Concept | null {
  const chosen = opened.value?.step === step ? opened.value : null;
  return (chosen ? card("concepts", chosen.concept) : first) ?? null;
}

export function openConcept(step: Id, concept: Id | null): void {
  opened.value = { step, concept };
  setTimeout(() => {
    scrollTo(0, 0);
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  });
}
