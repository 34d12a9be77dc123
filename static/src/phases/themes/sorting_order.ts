/**
 * Whose turn it is on this phone. Forty people sort the same pile at once, so each goes through it in an order of
 * their own; the card in front stays until its owner lets it go, whatever the others do.
 */

import { ownOrder } from "../../base/seeded_order";
import type { Id } from "../../contract/cards";

export function nextTurn(loose: readonly Id[], passed: readonly Id[], member: string, step: Id): Id | null {
  const order = ownOrder([...loose].sort(), member, step);
  return order.find((id) => !passed.includes(id)) ?? null;
}
