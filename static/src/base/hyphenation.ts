/**
 * Long words are broken between syllables, with a hyphen: a browser that has no Danish dictionary (Chromium on most
 * machines) would break them anywhere and say nothing.
 * It comes after the first idea and shares nothing with what was there before: the bundler would cut that in two.
 */
import type { Locale } from "../contract/cards";

const SHY = "\u00ad"; // as in soft_hyphens.ts
const LONG = /\p{Script=Latin}{15,}/gu;
const ADDRESS = /:\/\/|@|\p{L}\.\p{L}/u; // copied letter by letter from a wall: a hyphen would be one of its signs
const LEAST = 3; // letters, at either end of a line
const DANISH = /[æøåÆØÅ]/;

type BreakUp = (word: string) => string;

const broken = (text: string, breakUp: BreakUp): string =>
  text.replace(/\S+/g, (word) => (ADDRESS.test(word) ? word : word.replace(LONG, breakUp)));

/** Where the patterns are of two minds ("rå-d-givning") it is not broken; nor so near an end that it says nothing. */
export function tidySyllables(parts: readonly string[]): string {
  const syllables: string[] = [];
  let open = true; // the next part belongs to the one before
  for (const part of parts) {
    const lone = part.length === 1;
    if (syllables.length && (open || lone)) syllables[syllables.length - 1] += part;
    else syllables.push(part);
    open = lone || (syllables.length === 1 && (syllables[0] ?? "").length < LEAST);
  }
  if (syllables.length > 1 && (syllables.at(-1) ?? "").length < LEAST)
    syllables.push(syllables.splice(-2).join(""));
  return syllables.join(SHY);
}

const PATTERNS = {
  da: () => import("./hyphen_patterns/da"),
  en: () => import("./hyphen_patterns/en"),
} satisfies Record<Locale, unknown>;

/** How texts are broken on a page in this language. A word with Æ, Ø or Å is Danish on whatever page it stands. */
export async function fetchHyphenation(language: Locale): Promise<(text: string) => string> {
  const [danish, own] = await Promise.all([PATTERNS.da(), (PATTERNS[language] ?? PATTERNS.da)()]);
  const words = new Map<string, string>();
  const breakUp = (word: string): string => {
    const found = words.get(word) ?? tidySyllables((DANISH.test(word) ? danish : own).syllables(word));
    words.set(word, found);
    return found;
  };
  return (text) => broken(text, breakUp);
}

/** What is marked on a page and taken along is the text as written, with its form. */
function takeAlong(event: Event, to: DataTransfer | null): void {
  const marked = document.getSelection();
  if (!to || !marked?.rangeCount || !String(marked).includes(SHY)) return;
  const form = document.createElement("div");
  form.append(marked.getRangeAt(0).cloneContents());
  to.setData("text/plain", String(marked).replaceAll(SHY, ""));
  to.setData("text/html", form.innerHTML.replaceAll(SHY, ""));
  if (event.type !== "dragstart") event.preventDefault(); // a drag goes on with what it was given
}

const copied = (event: ClipboardEvent): void => takeAlong(event, event.clipboardData);
const dragged = (event: DragEvent): void => takeAlong(event, event.dataTransfer);

/** As often as one likes: the same listener is added once. */
export function watchCopying(): void {
  addEventListener("copy", copied);
  addEventListener("dragstart", dragged);
}
