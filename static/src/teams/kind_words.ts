/** Words about a kind of thing: its own, or those of a concept where it has none. */

import { knows, t } from "../base/i18n";
import type { Concept } from "../contract/cards";
import { nounOfAll } from "../sync/idea_nouns";
import { cards } from "../sync/store";
import { calledOf } from "./concept_kinds";

export const kindWords = (kind: string, word: string): string =>
  t(knows(`kinds.${kind}_${word}`) ? `kinds.${kind}_${word}` : `kinds.concept_${word}`);

/** The way through several of them: by what they are called; a concept is what they are where nothing else is said. */
const PATH = { all: "concepts.all", one_of: "commitment.order", next: "commitment.next_concept" } as const;

export function pathWords(
  concept: Pick<Concept, "kind" | "theme" | "idea">,
  word: keyof typeof PATH,
  values?: Record<string, number>,
): string {
  const own = `kinds.${calledOf(concept)}_${word}`;
  return t(knows(own) ? own : PATH[word], values);
}

/** What all of them are called, where all are called the same. */
export function commonName(made: readonly Concept[]): string | null {
  const [name = "concept", ...others] = new Set(made.map(calledOf));
  return others.length ? null : name;
}

/** The label over how many there are: by what they are called, where all are called the same. */
export function countedAs(made: readonly Concept[]): string {
  const name = commonName(made);
  const noun = nounOfAll(cards("ideas").filter(({ id }) => made.some(({ idea }) => idea === id)));
  return name ? t(`kinds.${name}_label`, { noun }) : t("closing.chosen");
}
