/**
 * A text as it was pasted, put right: the same as `ideation/domain/pasted_text.py`, in the box itself, so that what one sees
 * is what is sent and counted. A test holds the two together (`tests/fixtures/pasted.json`).
 */
// biome-ignore-all lint/suspicious/noControlCharactersInRegex: these signs are what it is about
const WINDOWS = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ"; // its signs from 0x80 on

const MENDED: readonly [RegExp, string | ((found: string) => string)][] = [
  [/\r\n|[\r\v\f\x85\u2028\u2029]/g, "\n"],
  [/[\t\xa0\u1680\u2000-\u200a\u202f\u205f]/g, " "],
  [/[\x1e\u2010\u2011]/g, "-"],
  [/[\uf0a7\uf0b7\uf0d8\uf0fc]/g, "•"],
  [/[\x80-\x9f]/g, (found) => (WINDOWS[found.charCodeAt(0) - 0x80] ?? "").replace("\0", "")],
  [
    /[\x01-\x08\x0e-\x1d\x1f\x7f\xad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff\u202a-\u202e\u2066-\u2069]/g,
    "",
  ],
  [/(^|[\0-\u024f])[\u200c\u200d]+/g, "$1"],
];

export const tidied = (text: string): string =>
  MENDED.reduce((written, [odd, meant]) => written.replace(odd, meant as string), text);

type Box = HTMLInputElement | HTMLTextAreaElement;
const TEXTS = new Set(["text", "search", "textarea"]);

/** Before the box's own view reads it; the caret stays where it was. */
function tidy(event: Event): void {
  const box = event.target as Box;
  if ((event as InputEvent).isComposing || !TEXTS.has(box.type) || typeof box.value !== "string") return;
  const meant = tidied(box.value);
  if (meant === box.value) return;
  const caret = tidied(box.value.slice(0, box.selectionStart ?? undefined)).length;
  box.value = meant;
  box.setSelectionRange(caret, caret);
}

/** Every box there is, also those to come. */
export function watchBoxes(): void {
  addEventListener("input", tidy, true);
}
