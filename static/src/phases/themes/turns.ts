/**
 * Whose turn it is on this phone. Forty people sort the same pile at once, so each goes through it in an order of
 * their own; the card in front stays until its owner lets it go, whatever the others do.
 */
import type { Id } from "../../cards";
import { ownOrder } from "../../order";

export function nextTurn(loose: readonly Id[], passed: readonly Id[], member: string, step: Id): Id | null {
  const order = ownOrder([...loose].sort(), member, step);
  return order.find((id) => !passed.includes(id)) ?? null;
}
