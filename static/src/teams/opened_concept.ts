/** Which concept somebody has opened in a step; at first one's own team's, where the step asks for that. */
import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
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

/** The concept to show in this step; null is the list of all. Whichever way another came, it begins at its top. */
export function useOpened(step: Step, first?: Concept): Concept | null {
  const chosen = opened.value?.step === step.id ? opened.value : null;
  const concept = (chosen ? card("concepts", chosen.concept) : first) ?? null;
  useTop(concept?.id);
  return concept;
}

export function openConcept(step: Id, concept: Id | null): void {
  opened.value = { step, concept };
}

function useTop(page?: Id): void {
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    scrollTo(0, 0);
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, [page]);
}
