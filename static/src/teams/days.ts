/** Days as people say them, and whether one has passed. */
import type { Action } from "../cards";
import { locale } from "../i18n";
import { serverNow } from "../store";

const noon = (date: string): Date => new Date(`${date.slice(0, 10)}T12:00:00`);

/** "mandag den 30. november", with the year where it is another one. */
export function longDay(date: string): string {
  const other = date.slice(0, 4) !== today().slice(0, 4);
  const how = {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: other ? "numeric" : undefined,
  } as const;
  const at = noon(date);
  return Number.isNaN(at.getTime()) ? "" : at.toLocaleDateString(locale.value, how);
}

/** This device's own day, by the server's clock: "2026-11-30". */
export function today(): string {
  const now = new Date(serverNow());
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

type Dated = Pick<Action, "due" | "state">;
export const isAhead = ({ state }: Dated): boolean => state === "open" || state === "doing";
export const isOverdue = (action: Dated, now = today()): boolean =>
  isAhead(action) && Boolean(action.due) && action.due < now;

/** What is still to be done comes first, by its day; what is done or given up last. */
export const byDay = (a: Dated, b: Dated): number =>
  Number(isAhead(b)) - Number(isAhead(a)) || (a.due ?? "").localeCompare(b.due ?? "");
