/** Places in the plan: a step is moved by naming the one it stands after. */
import type { Id } from "../../contract/cards";

export const before = (order: readonly Id[], id: Id): Id | null => order[order.indexOf(id) - 1] ?? null;

/** The step after which `id` stands when it goes to place `to` (from 0); undefined when it stays where it is. */
export function afterAt(order: readonly Id[], id: Id, to: number): Id | null | undefined {
  const rest = order.filter((other) => other !== id);
  const place = Math.max(0, Math.min(rest.length, to));
  if (place === order.indexOf(id)) return undefined;
  return rest[place - 1] ?? null;
}
