/** Days as people say them, and whether one has passed. */
import { dayOf, inOrder, shortDay, wholeDay } from "../base/calendar";
import { locale } from "../base/i18n";
import type { Action } from "../contract/cards";
import { serverNow } from "./store";

/** "man. 7. dec." */
export const day = (date: string): string => shortDay(date, locale.value, today());

/** "mandag 30. november", with the year where it is another one. */
export const longDay = (date: string): string => wholeDay(date, locale.value, today());

/** The day it is here, by the server's clock: "2026-11-30". */
export const today = (): string => dayOf(serverNow());

type Dated = Pick<Action, "due" | "state">;
export const isAhead = ({ state }: Dated): boolean => state === "open" || state === "doing";
export const isOverdue = (action: Dated, now = today()): boolean =>
  isAhead(action) && Boolean(action.due) && action.due < now;

/** What is still to be done comes first, by its day; what is done or given up last. */
export const byDay = (a: Dated, b: Dated): number =>
  Number(isAhead(b)) - Number(isAhead(a)) || inOrder(a.due ?? "", b.due ?? "");
