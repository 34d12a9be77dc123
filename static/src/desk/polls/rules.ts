/** A poll's rule in a few plain phrases: those of its settings that change something. */
import type { Poll } from "../../cards";
import { knows, number, t } from "../../i18n";

const QUIET = new Set(["tie_merit", "reason_length"]);

const said = (name: string, value: unknown): string => {
  const key = `desk.rule_${name}`;
  if (typeof value === "string" && knows(`${key}_${value}`)) return t(`${key}_${value}`);
  if (!knows(key)) return `${name}: ${value}`;
  return t(key, { n: typeof value === "number" ? number(value) : String(value) });
};

/** Settings that are not set decide nothing, and are not mentioned. */
export function ruleWords(settings: Poll["settings"]): string[] {
  return Object.entries(settings)
    .filter(([name, value]) => !QUIET.has(name) && value !== null && value !== false && value !== "none")
    .map(([name, value]) => said(name, value));
}
