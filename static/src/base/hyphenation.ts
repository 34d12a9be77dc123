/**
 * Long words are broken between syllables, with a hyphen: a browser that has no Danish dictionary (Chromium on most
 * machines) would break them anywhere and say nothing. Soft hyphens are only ever drawn (`hyphenated_views.ts`, and here on
 * pages of the server's): a box, an attribute, what is said to a screen reader, what is copied or dragged away and what is
 * sent have the text as it was written.
 */
import type { Locale } from "../contract/cards";

const SHY = "\u00ad";
const LONG = /\p{Script=Latin}{15,}/gu;
const ADDRESS = /:\/\/|@|\p{L}\.\p{L}/u; // copied letter by letter from a wall: a hyphen would be one of its signs
const LEAST = 3; // letters, at either end of a line
const DANISH = /[æøåÆØÅ]/;

/** Text that is no line of a page. */
export const UNBROKEN: ReadonlySet<string> = new Set([
  "option",
  "textarea",
  "title",
  "style",
  "script",
  "text",
  "code",
  "pre",
]);

export type BreakUp = (word: string) => string;

export const asWritten = (text: string): string => text.replaceAll(SHY, "");
export const isLong = (text: string): boolean => text.length > 14 && text.search(LONG) >= 0;
export const broken = (text: string, breakUp: BreakUp): string =>
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

/** How words are broken on a page in this language. One with Æ, Ø or Å is Danish on whatever page it stands. */
export async function fetchPatterns(language: Locale): Promise<BreakUp> {
  const [danish, own] = await Promise.all([PATTERNS.da(), (PATTERNS[language] ?? PATTERNS.da)()]);
  const words = new Map<string, string>();
  return (word) => {
    const found = words.get(word) ?? tidySyllables((DANISH.test(word) ? danish : own).syllables(word));
    words.set(word, found);
    return found;
  };
}

/** A page that the server drew: its text, once, where any of it is long. */
export async function hyphenateBelow(root: HTMLElement, language: Locale): Promise<void> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const long = nodes.filter(
    ({ data, parentElement: at }) => isLong(data) && !UNBROKEN.has(at?.localName ?? ""),
  );
  if (!long.length) return;
  const breakUp = await fetchPatterns(language);
  for (const node of long) node.data = broken(node.data, breakUp);
}

/** What is marked on a page and taken along is the text as written, with its form. */
function takeAlong(event: Event, to: DataTransfer | null): void {
  const marked = document.getSelection();
  if (!to || !marked?.rangeCount || !String(marked).includes(SHY)) return;
  const form = document.createElement("div");
  form.append(marked.getRangeAt(0).cloneContents());
  to.setData("text/plain", asWritten(String(marked)));
  to.setData("text/html", asWritten(form.innerHTML));
  if (event.type !== "dragstart") event.preventDefault(); // a drag goes on with what it was given
}

export function watchCopying(): void {
  addEventListener("copy", (event) => takeAlong(event, event.clipboardData));
  addEventListener("dragstart", (event) => takeAlong(event, event.dataTransfer));
}
