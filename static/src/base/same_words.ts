/** Whether two short texts say the same, whoever wrote them: capitals, spaces and signs aside. */
const plain = (text: string): string =>
  text
    .normalize("NFC")
    .toLocaleLowerCase("da")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What says the same as `text`, among these. */
export const sameAs = (text: string, among: readonly string[]): string | undefined =>
  plain(text) ? among.find((other) => plain(other) === plain(text)) : undefined;

/** What stands there more than once, and how often. */
export function repeated(among: readonly string[]): { text: string; n: number }[] {
  const found = new Map<string, { text: string; n: number }>();
  for (const text of among) {
    const key = plain(text) || text;
    found.set(key, { text: found.get(key)?.text ?? text, n: (found.get(key)?.n ?? 0) + 1 });
  }
  return [...found.values()].filter(({ n }) => n > 1);
}
