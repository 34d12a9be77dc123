/** Why it came out so, in the reader's language: each winner's sentence stands at the winner, the rest below. */
import type { Id, Result } from "../cards";
import { locale } from "../i18n";

/** A result that was counted by an earlier version has none. */
export const whyWon = (result: Pick<Result, "because">): Record<Id, string> =>
  result.because?.[locale.value] ?? {};

/** What stood level at the cut, where the rule chosen before opening says that the lot does not decide it. */
export function levelAtCut({ cut, tie_rule, confirmed }: Result): { key: string; tied: Id[] } | null {
  if (confirmed || !cut?.tied.length || !tie_rule || tie_rule === "lot") return null;
  return { key: `reveal.cut_${tie_rule}`, tied: cut.tied };
}

/** The explanation without what is said at the winners already. */
export function restOfStory(result: Pick<Result, "because" | "explanation">): string[] {
  const said = Object.values(whyWon(result));
  return (result.explanation[locale.value] ?? []).filter((line) => !said.some((why) => line.endsWith(why)));
}
