/**
 * The numbers of a result as people read them. A count is exact: "35/2" is seventeen and a half. Most methods are
 * read by their totals; scores by their mean, comparisons by the chance to win one.
 */

import { number, t } from "../../base/i18n";
import type { Id, Result } from "../../contract/cards";
import { type BallotName, ballotNameOf } from "../ballot_names";

export function amount(total: string | undefined): number {
  const [above, below = "1"] = (total ?? "0").split("/");
  return Number(above) / Number(below);
}

type Round = Record<string, unknown>;
type Figures = Record<Id, string>;

const rounds = (result: Result): Round[] => (result.rounds ?? []) as Round[];

const means = (result: Result): Figures =>
  Object.fromEntries(rounds(result).map(({ option, mean }) => [String(option), String(mean ?? 0)]));

function chances(result: Result): Figures {
  const told = (rounds(result)[0]?.chances ?? {}) as Record<Id, { chance: string }>;
  return Object.fromEntries(
    Object.entries(told).map(([id, { chance }]) => [id, String(100 * Number(chance))]),
  );
}

const FIGURES: Readonly<Record<string, (result: Result) => Figures>> = {
  score: (result) => (result.settings?.unseen === "zero" ? result.totals : means(result)),
  pairwise: chances,
};
const DECIMALS: Readonly<Record<string, number>> = { score: 10, pairwise: 1 };

/** What each option is shown with, by the method's own measure. */
export const figuresOf = (result: Result): Figures => FIGURES[result.method]?.(result) ?? result.totals;

/** What the numbers are numbers of. */
export const unit = ({ method }: Pick<Result, "method">): string => `result.unit_${method}`;

export function shown(figure: string | undefined, method = ""): string {
  const fine = DECIMALS[method] ?? 100;
  return number(Math.round(amount(figure) * fine) / fine);
}

/** "7/9" is 78; null is hidden, because the group is too small. */
export function percent(share: string | null): number | null {
  if (!share) return null;
  const [n, of] = share.split("/").map(Number);
  return of ? Math.round((100 * n!) / of) : null;
}

/** "7/9" is 78 %, in English 78%; nothing where it is hidden. */
export function perCent(share: string | null): string {
  const n = percent(share);
  return n === null ? "" : t("influence.percent", { n });
}

/** Ballots whose figures are people, each of whom either ticked it or did not. */
const TICKED: readonly (BallotName | undefined)[] = ["approval", "budget"];

/** What a bar is drawn to: all who voted, where the figure is some of them (4 of 6 are two thirds); else the largest. */
export function wholeOf(result: Result, ids: readonly Id[]): number {
  if (TICKED.includes(ballotNameOf(result.method))) return result.ballots;
  const figures = figuresOf(result);
  return Math.max(...ids.map((id) => amount(figures[id])), 0);
}

/** What was counted: not what was hidden while people voted on it. */
export const countedOf = ({ out }: Pick<Result, "out">, ids: readonly Id[]): Id[] =>
  ids.filter((id) => !out?.includes(id));

/** Winners first, in the order they were chosen, then the rest by their figures. */
export function ranking(result: Result, ids: readonly Id[]): Id[] {
  const place = new Map(result.winners.map((id, n) => [id, n]));
  const figures = figuresOf(result);
  return countedOf(result, ids).sort(
    (a, b) =>
      (place.get(a) ?? ids.length) - (place.get(b) ?? ids.length) || amount(figures[b]) - amount(figures[a]),
  );
}

/** Winners have the place they were chosen in; of the rest, equal ones share a place. */
export function placeOf(result: Result, order: readonly Id[], id: Id): number {
  const again = votedAgain(result);
  if (again.includes(id)) return 1 + order.findIndex((other) => again.includes(other));
  const won = result.winners.indexOf(id);
  if (won >= 0) return won + 1;
  const figures = figuresOf(result);
  const level = (other: Id): boolean =>
    !result.winners.includes(other) && amount(figures[other]) === amount(figures[id]);
  return 1 + order.findIndex(level);
}

/** What stood level at the line where the rule calls for a run-off: none of it is chosen yet, whatever the lot says. */
export const votedAgain = ({ confirmed, cut, tie_rule }: Partial<Result>): Id[] =>
  !confirmed && tie_rule === "runoff" ? (cut?.tied ?? []) : [];

/** Asked only what people say yes to: nothing is chosen, and nothing is to be confirmed. */
export const asksAgreement = ({ rule }: Partial<Result>): boolean => rule?.asks === "agree";

/** What goes on: what the group confirmed, or else what the count says and the dealing with objections after it. */
export function goesOn({ confirmed, goes_on, winners, stands, totals, sectors, few }: Result): Id[] {
  const about = () => Object.keys(few ? sectors : totals);
  return confirmed ?? (stands && !winners.length ? about() : (goes_on ?? winners));
}

/** How many of one's own are in, for one's own eyes. */
export function ownShare(result: Result, own: readonly Id[] | null): { n: number; of: number } | null {
  if (!own?.length) return null;
  const on = new Set(goesOn(result));
  return { n: own.filter((id) => on.has(id)).length, of: own.length };
}
