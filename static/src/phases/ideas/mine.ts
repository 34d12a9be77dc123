/**
 * One's own ideas as they stand on this device: those the server has, those still under way, and one's own
 * edits and withdrawals before they are acknowledged. Newest first.
 */
import type { Id, Idea } from "../../cards";
import type { Item } from "../../item";

export interface OwnIdea {
  idea: Idea;
  /** The newest unsettled command about it. */
  item?: Item;
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

function posted(item: Item): Idea {
  const { id, text: words, for_whom, builds_on, proxy } = item.payload;
  return {
    id: String(id),
    text: String(words),
    for_whom: text(for_whom),
    builds_on: text(builds_on),
    proxy: Boolean(proxy),
    sector: text(proxy),
  };
}

function edited(idea: Idea, item: Item | undefined): Idea {
  if (item?.type !== "idea.edit" || item.state === "refused") return idea;
  return { ...idea, text: String(item.payload.text), for_whom: text(item.payload.for_whom) };
}

const withdrawn = (item: Item | undefined): boolean =>
  item?.type === "idea.withdraw" && item.state !== "refused";

export function ownIdeas(saved: readonly Idea[], items: readonly Item[]): OwnIdea[] {
  const known = new Set(saved.map((idea) => idea.id));
  const fresh = items
    .filter((item) => item.type === "idea.post" && !known.has(String(item.payload.id)))
    .map(posted);
  const about = (id: Id): Item | undefined => items.findLast((item) => item.payload.id === id);
  return [...saved.toSorted((a, b) => (a.n ?? 0) - (b.n ?? 0)), ...fresh]
    .reverse()
    .map((idea) => ({ idea: edited(idea, about(idea.id)), item: about(idea.id) }))
    .filter(({ item }) => !withdrawn(item));
}
