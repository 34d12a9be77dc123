/** Searching as people write: capitals do not matter, å finds Å, and every word must be there. */
const plain = (text: string): string => text.normalize("NFC").toLocaleLowerCase("da");

export function found(query: string, ...texts: (string | null | undefined)[]): boolean {
  const whole = plain(texts.filter(Boolean).join(" "));
  return plain(query)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
