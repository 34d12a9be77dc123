/** What is written in a step, by name: an idea, an offer, a question. `t` takes it as `noun`, and inflects it. */
import type { Idea, Step } from "../contract/cards";
import { standing } from "./ideas";
import { card, step as here } from "./store";

/** All of them, as the server knows them (`domain/idea_nouns.py`). */
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

/**
 * Where one writes, what has the same name, and what the step says is to be seen beside it: needs are not read among
 * offers. Where one reads, everything, or what the step names.
 */
export function belongs(step: Step, idea: Idea): boolean {
  if (step.phase !== "ideas") return true;
  const noun = nounOfIdea(idea);
  const shows = step.settings.shows as readonly string[] | null | undefined;
  if (step.settings.reading === true) return !shows || shows.includes(noun);
  return noun === nounOf(step) || Boolean(shows?.includes(noun));
}

/** Of several: theirs, where all are of one kind; else they are texts. */
export function nounOfAll(ideas: readonly Pick<Idea, "step">[], otherwise = nounOf(here.value)): string {
  const kinds = new Set(ideas.map(nounOfIdea));
  const [first = otherwise] = kinds;
  return kinds.size > 1 ? "text" : first;
}

/** What there is to choose from: only what was written under the step's `nouns`, where it has some. */
export function choices({ settings }: Pick<Step, "settings">): Idea[] {
  const nouns = settings.nouns as readonly string[] | null | undefined;
  const of = (idea: Idea): boolean => !nouns || nouns.includes(nounOfIdea(idea));
  return standing().filter(of);
}
