/** Why it came out so, in the reader's language: each winner's sentence stands at the winner, the rest below. */

import { own } from "../../base/direction";
import { locale, t } from "../../base/i18n";
import type { Id, Result } from "../../contract/cards";
import { amount, asksAgreement, figuresOf, goesOn, votedAgain } from "./figures";

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

/**
 * What stood level with something that was chosen and is not in all the same: the room asks about it at once, whatever the
 * method. Of each: as many as, where the figures say so; else only that it stood level.
 */
export function lostLevel(result: Result): Level[] {
  if (result.few || asksAgreement(result)) return [];
  const [on, again] = [goesOn(result), votedAgain(result)];
  const split = result.ties.filter(({ mattered, tied }) => mattered && tied.some((id) => on.includes(id)));
  const lost = split.flatMap(({ tied, broken_by: by }) => tied.map((id): Level => ({ id, by })));
  const out = lost.filter(({ id }) => !on.includes(id) && !again.includes(id));
  return out.filter(({ id }, at) => out.findIndex((one) => one.id === id) === at);
}

export interface Level {
  id: Id;
  by: "merit" | "lot";
}

/** "Udsagn A fik lige så mange. Lodtrækningen afgjorde det." */
export function lostByLot(result: Result, title: (id: Id) => string): string {
  const all = lostLevel(result);
  if (!all.length) return "";
  const key = sameFigures(result, all) ? "result.as_many" : "result.was_level";
  const ids = all.map(({ id }) => id);
  return `${namedOrCounted(key, ids, title)} ${t(`result.settled_${all[0]!.by}`)}`;
}

const NAMED = 3;

/** Three are called by their names; thirty names would bury what they are said of, so it is told how many they are. */
export const namedOrCounted = (key: string, ids: readonly Id[], title: (id: Id) => string): string =>
  ids.length > NAMED
    ? t(`${key}_n`, { n: ids.length })
    : t(key, { options: ids.map((id) => own(title(id))).join(" · ") });

/** At the option itself, which has just been named. */
export function ownLevel(result: Result, id: Id): string | undefined {
  const one = lostLevel(result).find((level) => level.id === id);
  if (!one) return;
  const key = sameFigures(result, [one]) ? "result.as_many_here" : "result.was_level_here";
  return `${t(key)} ${t(`result.settled_${one.by}`)}`;
}

/** The last that is in has the same figure. */
function sameFigures(result: Result, level: readonly Level[]): boolean {
  const figures = figuresOf(result);
  const won = goesOn(result).map((id) => amount(figures[id]));
  return level.every(({ id }) => won.includes(amount(figures[id])));
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
