/**
 * The table as it lies on this device: the server's cards with one's own moves laid over them, until they have
 * arrived. Merged ideas lie under the one that stands in front of them; nothing disappears.
 */
import type { Id, Idea, Theme } from "../../contract/cards";
import type { Item } from "../../outbox/item";

/** An idea, with those that were merged into it. */
export interface Pile {
  idea: Idea;
  under: Idea[];
}
export interface Column {
  theme: Theme | null;
  piles: Pile[];
}

type Table = Map<Id, Idea>;
type Lay = (table: Table, payload: Record<string, unknown>) => void;

function change(table: Table, id: Id, fields: Partial<Idea>): void {
  const idea = table.get(id);
  if (idea) table.set(id, { ...idea, ...fields });
}

const following = (table: Table, ids: readonly Id[]): Id[] =>
  [...table.values()].filter((idea) => ids.includes(idea.merged_into ?? "")).map(({ id }) => id);

const place: Lay = (table, { id, theme }) => {
  const moved = [String(id), ...following(table, [String(id)])];
  for (const one of moved) change(table, one, { theme: theme as Id | null });
};

const merge: Lay = (table, { into, ids }) => {
  const theme = table.get(String(into))?.theme;
  const going = ids as Id[];
  for (const one of [...going, ...following(table, going)])
    change(table, one, { merged_into: String(into), theme });
};

const split: Lay = (table, { ids }) => {
  for (const one of ids as Id[]) change(table, one, { merged_into: null });
};

const LAYS: Readonly<Record<string, Lay>> = { "idea.place": place, "idea.merge": merge, "idea.split": split };
export const SORTING: ReadonlySet<string> = new Set(Object.keys(LAYS));

function lay(ideas: readonly Idea[], items: readonly Item[], undone: ReadonlySet<Id>): Table {
  const table: Table = new Map(ideas.map((idea) => [idea.id, idea]));
  for (const item of items)
    if (item.state !== "refused" && !undone.has(item.op_id)) LAYS[item.type]?.(table, item.payload);
  return table;
}

const byNumber = (a: Idea, b: Idea): number => (a.n ?? 0) - (b.n ?? 0);

function piles(table: Table): Pile[] {
  const seen = [...table.values()].filter((idea) => !idea.hidden).sort(byNumber);
  const under = new Map<Id, Idea[]>();
  for (const idea of seen)
    if (idea.merged_into) under.set(idea.merged_into, [...(under.get(idea.merged_into) ?? []), idea]);
  return seen.filter((idea) => !idea.merged_into).map((idea) => ({ idea, under: under.get(idea.id) ?? [] }));
}

/** The first column is what has no theme. A theme that is gone has let its ideas go. */
export function arrange(
  ideas: readonly Idea[],
  themes: readonly Theme[],
  items: readonly Item[],
  undone: ReadonlySet<Id>,
): Column[] {
  const inOrder = [...themes].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  const columns = new Map<Id | null, Column>(
    [null, ...inOrder].map((theme) => [theme?.id ?? null, { theme, piles: [] }]),
  );
  for (const pile of piles(lay(ideas, items, undone)))
    (columns.get(pile.idea.theme ?? null) ?? columns.get(null)!).piles.push(pile);
  return [...columns.values()];
}

/** Whom the keyboard goes to when these leave: the next in the column, or the one before. */
export function neighbour(column: Column, leaving: readonly Id[]): Id | null {
  const ids = column.piles.map(({ idea }) => idea.id);
  const first = ids.findIndex((id) => leaving.includes(id));
  const stays = (id: Id): boolean => !leaving.includes(id);
  return ids.slice(first).find(stays) ?? ids.slice(0, first).reverse().find(stays) ?? null;
}
