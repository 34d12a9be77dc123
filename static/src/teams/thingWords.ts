/** Words about a kind of thing: its own, or those of a concept where it has none. */
import { knows, t } from "../i18n";

export const kindWords = (kind: string, word: string): string =>
  t(knows(`kinds.${kind}_${word}`) ? `kinds.${kind}_${word}` : `kinds.concept_${word}`);
