/** Words about a kind of thing: its own, or those of a concept where it has none. */
import type { Concept } from "../cards";
import { knows, t } from "../i18n";

export const kindWords = (kind: string, word: string): string =>
  t(knows(`kinds.${kind}_${word}`) ? `kinds.${kind}_${word}` : `kinds.concept_${word}`);

/** What stands at the end: what the room goes on with, or what people have shaken hands on. */
export const chosenWords = (made: readonly Concept[]): string =>
  t(made.length && made.every(({ kind }) => kind === "match") ? "match.shaken" : "closing.chosen");
