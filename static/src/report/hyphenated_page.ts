/** Soft hyphens in what the server drew, once. */
import { fetchHyphenation } from "../base/hyphenation";
import { asWritten, isLong, UNBROKEN } from "../base/soft_hyphens";
import type { Locale } from "../contract/cards";

export async function hyphenateBelow(root: HTMLElement, language: Locale): Promise<void> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const long = nodes.filter(
    ({ data, parentElement: at }) => isLong(data) && !UNBROKEN.has(at?.localName ?? ""),
  );
  if (!long.length) return;
  const hyphenate = await fetchHyphenation(language).catch(() => asWritten); // no network: they break at a line's end
  for (const node of long) node.data = hyphenate(node.data);
}
