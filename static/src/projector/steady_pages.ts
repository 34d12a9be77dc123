/** Pages that are being read stand still: what is new comes with the next page, what is taken away goes at once. */
import { useRef } from "preact/hooks";
import type { Id } from "../contract/cards";

export function useStill<T extends { id: Id }>(items: readonly T[], reading: boolean, page: number): T[] {
  const seen = useRef<{ page: number; ids: readonly Id[] }>({ page, ids: [] });
  if (!reading || seen.current.page !== page || !seen.current.ids.length)
    seen.current = { page, ids: items.map(({ id }) => id) };
  const known = new Map(items.map((item) => [item.id, item]));
  return seen.current.ids.flatMap((id) => known.get(id) ?? []);
}
