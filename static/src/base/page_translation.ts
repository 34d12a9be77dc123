/**
 * A page that its reader's browser translates, and that stays true. Chrome puts `<font>` with the translation in the
 * place of each text, and holds the text apart; what Preact then writes goes into a text that nobody sees, and "5 af 5
 * prikker tilbage" stands for ever. Here every text that was taken out is put back, empty, behind its translation. As
 * soon as it is written in again, it stands for itself with all of its sentence, and the browser translates it anew; and
 * when it goes, its translation goes with it. One rule for the whole page: nothing that shows a figure has to think of it.
 */
interface Taken {
  font: Element;
  text: string;
}

const taken = new Map<Text, Taken>();
const FONT = "FONT";

/** Sentences go over these: what stands in one of them is part of the sentence around it. */
const INLINE = "a, b, bdi, em, i, small, span, strong, sub, sup, time";

export function watchTranslation(root: Node): void {
  const watch = { childList: true, subtree: true, characterData: true };
  const observer = new MutationObserver((records) => {
    if (!taken.size && !records.some(translates)) return;
    heed(records);
    observer.takeRecords(); // of what was put right just now
  });
  observer.observe(root, watch);
}

const isFont = (node: Node | null): node is Element => node?.nodeName === FONT;
const translates = ({ addedNodes }: MutationRecord): boolean => Array.from(addedNodes).some(isFont);

/** The translation that took this text's place, as the browser did it: in one go, or put in before or after it. */
function fontOf({ addedNodes, previousSibling, nextSibling }: MutationRecord): Element | undefined {
  const held = new Set(Array.from(taken.values(), ({ font }) => font));
  const near = [...Array.from(addedNodes), previousSibling, nextSibling];
  return near.find((node): node is Element => isFont(node) && node.isConnected && !held.has(node));
}

function heed(records: MutationRecord[]): void {
  const written = new Set<Text>();
  for (const record of records) {
    if (record.type === "characterData" && record.target instanceof Text) written.add(record.target);
    for (const node of Array.from(record.removedNodes))
      if (node instanceof Text && !node.parentNode && !taken.has(node)) hold(node, record);
  }
  for (const text of written) if (taken.has(text)) anew(text);
  for (const [text, { font }] of [...taken]) {
    if (!text.isConnected) forget(text, font);
    else if (!font.isConnected) restore(text);
    else if (font.nextSibling !== text) text.before(font);
  }
}

/** Back to where it was, empty: what Preact does to its neighbours goes on being right. */
function hold(node: Text, record: MutationRecord): void {
  const font = fontOf(record);
  if (!font || font.parentNode !== record.target) return;
  taken.set(node, { font, text: node.data });
  node.data = "";
  font.after(node);
}

function forget(text: Text, font: Element): void {
  taken.delete(text);
  if (text.parentNode) return; // gone with all that is around it
  font.remove();
}

/** The browser shows the original again. */
function restore(text: Text): void {
  const was = taken.get(text);
  taken.delete(text);
  if (was && !text.data) text.data = was.text;
}

/** The sentence that this text is part of stands as it was written, with what is new in it. */
function anew(text: Text): void {
  const around = text.isConnected ? sentence(text) : text;
  taken.get(text)?.font.remove();
  taken.delete(text);
  for (const [other, { font }] of [...taken]) {
    if (!around.contains(other)) continue;
    font.remove();
    restore(other);
  }
}

function sentence(text: Text): Node {
  let at: Node = text.parentNode!;
  while (at instanceof Element && at.matches(INLINE) && at.parentNode) at = at.parentNode;
  return at;
}
