/** Words about a kind of thing: its own, or those of a concept where it has none. */

import { knows, t } from "../base/i18n";
import type { Concept } from "../contract/cards";
import { nounOfAll } from "../sync/idea_nouns";
import { cards } from "../sync/store";
import { calledOf } from "./concept_kinds";

export const kindWords = (kind: string, word: string): string =>
  t(knows(`kinds.${kind}_${word}`) ? `kinds.${kind}_${word}` : `kinds.concept_${word}`);

/** What stands at the end: what the room goes on with, or what people have shaken hands on. */
export const chosenWords = (made: readonly Concept[]): string =>
  t(made.length && made.every(({ kind }) => kind === "match") ? "match.shaken" : "closing.chosen");

/** The label over how many there are: by what they are called, where all are called the same. */
export function countedAs(made: readonly Concept[]): string {
  const names = new Set(made.map(calledOf));
  const [name = "concept"] = names;
  const noun = nounOfAll(cards("ideas").filter(({ id }) => made.some(({ idea }) => idea === id)));
  return names.size > 1 ? t("closing.chosen") : t(`kinds.${name}_label`, { noun });
}
