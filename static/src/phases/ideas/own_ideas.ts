/**
 * One's own ideas as they stand on this device: those the server has, those still under way, and one's own
 * edits and withdrawals before they are acknowledged. Newest first.
 */
import type { Id, Idea } from "../../contract/cards";
import type { Item } from "../../outbox/item";

export interface OwnIdea {
  idea: Idea;
  /** The newest unsettled command about it. */
  item?: Item;
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** As the server will have it; without a number yet, so newer than all that have one. */
function posted({ payload }: Item): Idea {
  return {
    id: String(payload.id),
    text: String(payload.text),
    for_whom: text(payload.for_whom),
    builds_on: text(payload.builds_on),
    sector: text(payload.proxy) ?? undefined,
    proxy: Boolean(payload.proxy),
    n: Number.POSITIVE_INFINITY,
    ...NEW,
  };
}

const NEW = {
  step: null,
  theme: null,
  merged_into: null,
  late: false,
  hidden: false,
  pending: false,
  selected: false,
};

const unsaved = (item: Item): boolean => item.type === "idea.post" && item.state !== "saved";

/** Once it is answered, what the server says is mine holds it already (or an undo of it). */
const underWay = (item: Item | undefined, type: string): item is Item =>
  item?.type === type && (item.state === "waiting" || item.state === "sending");

function edited(idea: Idea, item: Item | undefined): Idea {
  if (!underWay(item, "idea.edit")) return idea;
  return { ...idea, text: String(item.payload.text), for_whom: text(item.payload.for_whom) };
}

export function ownIdeas(saved: readonly Idea[], items: readonly Item[]): OwnIdea[] {
  const known = new Set(saved.map((idea) => idea.id));
  const fresh = items.filter((item) => unsaved(item) && !known.has(String(item.payload.id))).map(posted);
  const about = (id: Id): Item | undefined => items.findLast((item) => item.payload.id === id);
  return [...saved.toSorted((a, b) => a.n - b.n), ...fresh]
    .reverse()
    .map((idea) => ({ idea: edited(idea, about(idea.id)), item: about(idea.id) }))
    .filter(({ item }) => !underWay(item, "idea.withdraw"));
}
