/** Why it came out so, in the reader's language: each winner's sentence stands at the winner, the rest below. */

import { locale, t } from "../../base/i18n";
import type { Id, Result } from "../../contract/cards";

const MANY = 4;

/** A result that was counted by an earlier version has none. */
export const whyWon = (result: Pick<Result, "because">): Record<Id, string> =>
  result.because?.[locale.value] ?? {};

/** How it was chosen, in one plain sentence. */
export const howChosen = (result: Pick<Result, "headline">): string => result.headline?.[locale.value] ?? "";

/** Why one with more votes than one that was chosen is not in. */
export const whyNot = (result: Pick<Result, "why">): Record<Id, string> => result.why?.[locale.value] ?? {};

/** What stood level at the cut and goes on all the same; what is voted on again has a list of its own. */
export function levelAtCut({ cut, tie_rule, confirmed }: Result): Id[] | null {
  return !confirmed && cut?.tied.length && tie_rule === "all" ? cut.tied : null;
}

/** Round after round is for whoever wants to follow: where there are many of them, they are told apart. */
export function toldApart(sentences: string[]): { main: string[]; rounds: string[] } {
  const rounds = sentences.filter((sentence) => sentence.startsWith(t("result.round_begins")));
  if (rounds.length < MANY) return { main: sentences, rounds: [] };
  return { main: sentences.filter((sentence) => !rounds.includes(sentence)), rounds };
}

/** The explanation without what is said at the options already. */
export function restOfStory(result: Pick<Result, "because" | "explanation" | "why">): string[] {
  const said = [...Object.values(whyWon(result)), ...Object.values(whyNot(result))];
  return (result.explanation[locale.value] ?? []).filter((line) => !said.some((why) => line.endsWith(why)));
}
