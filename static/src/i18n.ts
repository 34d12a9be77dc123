/**
 * Two languages, one catalogue: the same JSON files as the server's, bundled as one chunk per language. The
 * language is a signal: everything said through `t` changes at once, and nothing being written is touched.
 */
import { signal } from "@preact/signals";
import type { Locale } from "./cards";

export type Phrase = string | { one: string; other: string };
export type Catalogue = Readonly<Record<string, Phrase>>;
export type Values = Record<string, string | number | null | undefined>;

const chunks: Record<Locale, () => Promise<{ default: Catalogue }>> = {
  da: () => import("virtual:catalogue/da"),
  en: () => import("virtual:catalogue/en"),
};

export const locale = signal<Locale>("da");
const catalogue = signal<Catalogue>({});

export async function speak(next: Locale): Promise<void> {
  use(next, (await chunks[next]()).default);
  document.documentElement.lang = next;
}

export function use(next: Locale, phrases: Catalogue): void {
  catalogue.value = phrases;
  locale.value = next;
}

/** The phrase with its values; `n` chooses between one and many. A missing phrase shows its key. */
export function t(key: string, values: Values = {}): string {
  const phrase = catalogue.value[key] ?? key;
  const words = typeof phrase === "string" ? phrase : phrase[plural(values.n)];
  return words.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

export const knows = (key: string): boolean => key in catalogue.value;

const plural = (n: unknown): "one" | "other" => (Number(n) === 1 ? "one" : "other");

export function time(instant: string | number | Date): string {
  return new Date(instant).toLocaleTimeString(locale.value, { hour: "2-digit", minute: "2-digit" });
}

export function day(date: string): string {
  const at = new Date(`${date.slice(0, 10)}T12:00:00`);
  return at.toLocaleDateString(locale.value, { weekday: "short", day: "numeric", month: "numeric" });
}

export const number = (n: number): string => n.toLocaleString(locale.value);
