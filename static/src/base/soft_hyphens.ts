/**
 * Soft hyphens are only ever drawn: a box, an attribute, what is said to a screen reader, what is copied or dragged away
 * and what is sent have the text as it was written. This is what a first load needs to know of them; where words are
 * broken comes later (`hyphenation.ts`).
 */
const SHY = "\u00ad";
const LONG = /\p{Script=Latin}{15,}/gu;

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

export const asWritten = (text: string): string => text.replaceAll(SHY, "");
export const isLong = (text: string): boolean => text.length > 14 && text.search(LONG) >= 0;
