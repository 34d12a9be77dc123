/**
 * Two languages, one catalogue: the same JSON files as the server's, bundled as two chunks per language. The
 * language is a signal: everything said through `t` changes at once, and nothing being written is touched.
 */
import { signal } from "@preact/signals";
import type { Locale } from "../contract/cards";
import { clockTime, figure } from "./calendar";
import { led, own } from "./direction";
import { insist } from "./load_chunk";

/** `two` only where two are called both. */
type Phrase = string | { one: string; two?: string; other: string };
type Catalogue = Readonly<Record<string, Phrase>>;
type Values = Record<string, string | number | null | undefined>;

type Chunk = () => Promise<{ default: Catalogue }>;

/** What is said until the first idea is sent, and all that is said after that. */
const chunks: Record<Locale, [first: Chunk, second: Chunk]> = {
  da: [() => import("virtual:catalogue/da"), () => import("virtual:catalogue/da/second")],
  en: [() => import("virtual:catalogue/en"), () => import("virtual:catalogue/en/second")],
};

/** In the server's order, Danish first. The contract's own list would bring all its tables to a phone at once. */
const LANGUAGES = Object.keys(chunks) as [Locale, ...Locale[]];

export const locale = signal<Locale>(LANGUAGES[0]);
const catalogue = signal<Catalogue>({});

/** The next of the languages, after the last one the first again. */
export const otherLocale = (): Locale =>
  LANGUAGES[(LANGUAGES.indexOf(locale.value) + 1) % LANGUAGES.length] ?? LANGUAGES[0];

let everything = false;
let wanted: Locale = LANGUAGES[0];

/** Fetch the words of a language and say them; `all` of them, once that was asked for. */
export async function speak(next: Locale, all = false): Promise<void> {
  everything ||= all;
  wanted = next;
  const [first, second] = chunks[next];
  const parts = await Promise.all(everything ? [insist(first), insist(second)] : [insist(first)]);
  if (wanted !== next) return; // asked for another one meanwhile
  use(next, Object.assign({}, ...parts.map((part) => part.default)));
  document.documentElement.lang = next;
}

/** All the words, in the language that was asked for last. */
export const speakFully = () => speak(wanted, true);

export function use(next: Locale, phrases: Catalogue): void {
  catalogue.value = phrases;
  locale.value = next;
}

/**
 * The phrase with its values; `n` chooses between one, both and many. A missing phrase shows its key. What people write in a
 * step has a name of its own there ("tilbud", "spørgsmål"): `noun` says which, and places such as {your_noun} or
 * {Nouns} are filled with its forms; without one it is an idea.
 */
export function t(key: string, values: Values = {}): string {
  const phrase = catalogue.value[key] ?? key;
  const words = typeof phrase === "string" ? phrase : of(phrase, Number(values.n));
  return led(
    words.replace(PLACE, (whole, name, quote, stop) => {
      const value = form(values.noun, name) ?? values[name];
      return value === null || value === undefined ? whole : closed(own(String(value)), quote, stop);
    }),
  );
}

const PLACE = /\{(\w+)\}([”“"]?)([.?!,;:]?)/g;

/**
 * Somebody's words at their place in a sentence of ours. They may end one by themselves ("Hvem går med?"): then no mark
 * of ours comes after theirs, and where the sentence goes on they stand in quotes.
 */
export function closed(words: string, quote = "", stop = ""): string {
  const mark = /[?!](?=\u2069*$)/.test(words);
  if (quote || !stop) return words + quote + (mark && "?!".includes(stop) ? "" : stop);
  if (mark) return ".?!".includes(stop) ? words : quoted(words) + stop;
  return /[.…](?=\u2069*$)/.test(words) && stop === "." ? words : words + stop;
}

export const quoted = (words: string): string => (locale.value === "da" ? `”${words}”` : `“${words}”`);

/** A name or a text as a sentence of its own, before another. */
export const sentence = (words: string): string => closed(words, "", ".");

/** One form of what is written; written large in the phrase, it is written large. */
function form(noun: string | number | null | undefined, place: string): string | undefined {
  const small = place.charAt(0).toLowerCase() + place.slice(1);
  const word = catalogue.value[`noun.${noun ?? "idea"}_${small}`];
  if (typeof word !== "string" || small === place) return word as string | undefined;
  return word.charAt(0).toLocaleUpperCase(locale.value) + word.slice(1);
}

export const knows = (key: string): boolean => key in catalogue.value;

const of = ({ one, two, other }: Exclude<Phrase, string>, n: number): string =>
  n === 1 ? one : (n === 2 && two) || other;

export const time = (instant: string | number | Date): string => clockTime(new Date(instant), locale.value);

export const number = (n: number): string => figure(n, locale.value);
