/** What is written in a step, by name: an idea, an offer, a question. `t` takes it as `noun`, and inflects it. */
import type { Idea, Step } from "./cards";
import { card, step as here } from "./store";

/** All of them, as the server knows them (`domain/nouns.py`). */
export const NOUNS = [
  "idea",
  "challenge",
  "offer",
  "need",
  "statement",
  "question",
  "answer",
  "request",
  "warning",
  "lesson",
] as const;

export const nounOf = (step: Pick<Step, "settings"> | undefined | null): string =>
  String(step?.settings.noun ?? "idea");

/** One that has not left this device yet has no step: it is being written where we are. */
export const nounOfIdea = ({ step }: Pick<Idea, "step">): string => nounOf(card("steps", step) ?? here.value);

/** Of several: theirs, where all are of one kind; else they are texts. */
export function nounOfAll(ideas: readonly Pick<Idea, "step">[], otherwise = nounOf(here.value)): string {
  const kinds = new Set(ideas.map(nounOfIdea));
  const [first = otherwise] = kinds;
  return kinds.size > 1 ? "text" : first;
}
