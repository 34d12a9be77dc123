/** A poll's rule in a few plain phrases: those of its settings that change something. */

import { knows, number, t } from "../base/i18n";
import type { Poll } from "../contract/cards";
import { roomForAll } from "./places";
import { onlyAsks } from "./poll_question";
import { perCent } from "./results/figures";

/** Not worth a line: the merit steps are on the rule card, the unit stands by the amount. */
const QUIET = new Set(["tie_merit", "tie_sectors", "reason_length", "unit"]);

/** The same name may mean another thing to another method: its own words come first. */
export const keyOf = (kind: "rule" | "set", method: string, name: string): string =>
  knows(`console.${kind}_${method}_${name}`)
    ? `console.${kind}_${method}_${name}`
    : `console.${kind}_${name}`;

/** "4/5" is said as 80 %. */
function plain(value: unknown): string {
  if (typeof value === "number") return number(value);
  const text = String(value);
  return /^\d+\/\d+$/.test(text)
    ? perCent(text)
    : text.replace(/^(\d+)%$/, (_, n: string) => t("influence.percent", { n }));
}

function said(method: string, name: string, value: unknown): string {
  const key = keyOf("rule", method, name);
  if (typeof value === "string" && knows(`${key}_${value}`)) return t(`${key}_${value}`);
  return knows(key) ? t(key, { n: plain(value) }) : `${name}: ${value}`;
}

/**
 * Settings that are not set decide nothing, and are not mentioned. `options`: how many there are; where all have room, how
 * many go on is no rule, and what stands level decides nothing.
 */
export function ruleWords(
  poll: Pick<Poll, "method" | "settings"> & Partial<Pick<Poll, "rule" | "step">>,
  options = 0,
): string[] {
  const { method, settings } = poll;
  if (onlyAsks(poll)) return [];
  const all = roomForAll(poll, options);
  return Object.entries(settings)
    .filter(([name, value]) => !QUIET.has(name) && value !== null && value !== false && value !== "none")
    .filter(([name]) => !(all && name === "seats"))
    .map(([name, value]) =>
      said(method, name, isPot(settings, name) ? price({ settings }, Number(value)) : value),
    );
}

const isPot = (settings: Poll["settings"], name: string): boolean =>
  name === "budget" && typeof settings.unit === "string";

type Ruled = Pick<Poll, "method" | "settings" | "tie_rule" | "run_off" | "access" | "state"> &
  Partial<Pick<Poll, "rule" | "step" | "concept">>;

/** Some go on and some do not, so that what stands level at the line has to be decided: never where one thing is asked about. */
export const hasLine = (poll: Ruled, options: number): boolean =>
  !onlyAsks(poll) && !poll.concept && options > 1 && !roomForAll(poll, options);

/** What was chosen before opening about ties, and about who votes, as sentences. */
export function termWords(poll: Ruled, options = 0): string[] {
  const { tie_rule, run_off, access } = poll;
  return [
    run_off && t("polls.run_off_of", { n: run_off.seats }),
    hasLine(poll, options) && t(`polls.tie_${tie_rule}`),
    t(`access.now_${access}`),
  ].filter((words) => typeof words === "string");
}

/** "1.200 kr." or "40 timer". */
export const price = (poll: Pick<Poll, "settings">, n: number): string =>
  t(poll.settings.unit === "hours" ? "polls.hours" : "polls.dkk", { n: number(n) });
