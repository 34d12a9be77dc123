/**
 * One text between a box and the server, without a screen: a field of the canvas, a part of the report. Three places can hold its text: the box
 * (a draft: what is not yet handed over), the outbox (handed over, not yet known to be saved) and the card. Nothing
 * is overwritten unseen: a text goes out with the version it was written on, and when that is stale, both are kept.
 */
import type { Item } from "../outbox/item";

export interface Text {
  text: string;
  version: number;
}

export interface Field {
  saved: Text;
  /** The newest command about this text that still lies in the outbox, and what it says. */
  item?: Item;
  sent: Text | null;
  draft: Text | null;
}

const EMPTY: Text = { text: "", version: 0 };

/** `about`: whether a command is about this text; `says`: what it says of it. */
export function field(
  saved: Text | undefined,
  items: readonly Item[],
  draft: string,
  about: (item: Item) => boolean,
  says: (item: Item) => Text,
): Field {
  const item = items.findLast(about);
  return { saved: saved ?? EMPTY, item, sent: item ? says(item) : null, draft: parse(draft) };
}

export function parse(draft: string): Text | null {
  try {
    const { text, version } = JSON.parse(draft) as Text;
    return typeof text === "string" && Number.isInteger(version) ? { text, version } : null;
  } catch {
    return null;
  }
}

const settled = ({ state }: Item): boolean => state === "saved" || state === "refused";

/** What the outbox knows to come, until the card says so itself. */
function coming({ item, saved, sent }: Field): Text | null {
  if (!sent || item?.state === "refused") return null;
  const { text, version } = sent;
  return version >= saved.version ? { text, version: version + 1 } : null;
}

export interface Clash {
  mine: string;
  theirs: string;
  version: number;
}

/** Somebody else saved this field meanwhile: both texts, and the version to write on from here. */
export function clash({ saved, item, sent, draft }: Field): Clash | null {
  if (item?.state !== "refused" || item.error?.code !== "conflict") return null;
  const told: Text = { text: String(item.error.text ?? ""), version: Number(item.error.version ?? 0) };
  const theirs = saved.version > told.version ? saved : told;
  return { mine: draft?.text ?? sent?.text ?? "", theirs: theirs.text, version: theirs.version };
}

/** The text to show in the box. A refused one stays there: it is nowhere else. */
export function shown(field: Field): string {
  if (field.draft) return field.draft.text;
  if (field.item?.state === "refused" && field.sent) return field.sent.text;
  return coming(field)?.text ?? field.saved.text;
}

/** A key was pressed: what is in the box now, and what it builds on. */
export const typed = (field: Field, text: string): Text => ({
  text,
  version: field.draft?.version ?? coming(field)?.version ?? field.saved.version,
});

export type Step =
  | { act: "nothing" }
  | { act: "forget" } // the box says what is saved already
  | { act: "wait" } // the one before is under way, and its answer says which version comes next
  | { act: "send"; text: string; version: number };

/** What to do with the box when its writer pauses or leaves it. */
export function next(field: Field): Step {
  const { draft, item } = field;
  if (!draft || clash(field)) return { act: "nothing" };
  if (draft.text === (coming(field)?.text ?? field.saved.text) && item?.state !== "refused")
    return { act: "forget" };
  if (item && !settled(item)) return { act: "wait" };
  return { act: "send", ...draft };
}

export const both = ({ theirs, mine }: Clash): string => [theirs, mine].filter(Boolean).join("\n\n");
