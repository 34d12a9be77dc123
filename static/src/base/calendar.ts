/**
 * One clock, one way to write a day, one order of names: the same on every screen and for every device, whatever its
 * own language and time zone, and as the server writes them (`ideation/web/time_format.py`, `domain/collation.py`). A test
 * holds the two together (`tests/fixtures/calendar.json`).
 */
import type { Locale } from "../contract/cards";

const ZONE = "Europe/Copenhagen";
/** English as it is written here: the day before the month, and 24 hours. */
const TONGUES: Record<Locale, string> = { da: "da-DK", en: "en-GB" };

type Wishes = Intl.DateTimeFormatOptions;
const said = (at: Date, language: Locale, wishes: Wishes): string =>
  new Intl.DateTimeFormat(TONGUES[language], { timeZone: ZONE, ...wishes }).format(at);

/** "15.04", "15:04" */
export const clockTime = (at: Date, language: Locale): string =>
  said(at, language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

const noon = (date: string): Date => new Date(`${date.slice(0, 10)}T12:00:00Z`);
/** With its year only where that is another one. */
const year = (date: string, today: string): Wishes["year"] =>
  date.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";

/** "man. 7. dec.", "Mon 7 Dec": the month in letters, so that nobody takes 7/12 for July. */
export const shortDay = (date: string, language: Locale, today: string): string =>
  said(noon(date), language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: year(date, today),
  });

/** "mandag 7. december"; nothing of what is no day. */
export const wholeDay = (date: string, language: Locale, today: string): string =>
  Number.isNaN(noon(date).getTime())
    ? ""
    : said(noon(date), language, { weekday: "long", day: "numeric", month: "long", year: year(date, today) });

/** "2026-12-07": the day it is on the wall here. */
export const dayOf = (at: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(new Date(at));

/** "15:04", as a time field holds it. */
export const wallTime = (at: Date): string =>
  new Intl.DateTimeFormat("sv-SE", {
    timeZone: ZONE,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);

export const figure = (n: number, language: Locale): string => n.toLocaleString(TONGUES[language]);

const ORDER = new Intl.Collator("da", { numeric: true });

/** Æ, Ø and Å last, "Aa" as Å, capitals no matter, and "Hold 3" before "Hold 10". */
export const inOrder = (a: string, b: string): number => ORDER.compare(a, b);
