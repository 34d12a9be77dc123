/**
 * A card that is longer than a page folds: the last of its parts (`data-part`) go, one by one, until it has room, and the
 * line that says where the rest stands (`data-rest`) comes. The first part always stays. Laying out changes no text, so
 * both are only put out of sight.
 */
const partsOf = (card: HTMLElement): HTMLElement[] => [...card.querySelectorAll<HTMLElement>("[data-part]")];
const restOf = (card: HTMLElement): HTMLElement | null => card.querySelector("[data-rest]");

/** Whether anything was folded. */
export function fold(card: HTMLElement, isLong: () => boolean): boolean {
  const [, ...parts] = partsOf(card);
  if (!parts.length || !isLong()) return false;
  restOf(card)?.classList.remove("out");
  while (parts.length && isLong()) parts.pop()?.classList.add("out");
  return true;
}

export function unfold(card: HTMLElement): void {
  for (const part of partsOf(card)) part.classList.remove("out");
  restOf(card)?.classList.add("out");
}
