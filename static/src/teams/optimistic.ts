/** What the server has, with what this device has just done laid over it; what was refused does not count. */
import type { Action, Commitment, Id } from "../contract/cards";
import type { Item } from "../outbox/item";

const TEAM = ["team.join", "team.leave"];

export function member(team: readonly Id[], self: Id, concept: Id, unsettled: readonly Item[]): boolean {
  const newest = unsettled.findLast(
    ({ type, payload, state }) => TEAM.includes(type) && payload.concept === concept && state !== "refused",
  );
  return newest ? newest.type === "team.join" : team.includes(self);
}

type Puts<Card> = Record<string, (payload: Item["payload"]) => Partial<Card>>;

/** The saved cards, with what was just written laid over them, and without what was just taken back. */
function laidOver<Card extends { id: Id }>(
  saved: readonly Card[],
  unsettled: readonly Item[],
  puts: Puts<Card>,
  drop?: string,
): Card[] {
  const cards = new Map(saved.map((card) => [card.id, card]));
  for (const { type, payload, state } of unsettled) {
    const id = String(payload.id);
    const put = puts[type];
    if (state === "refused") continue;
    if (put) cards.set(id, { ...cards.get(id), ...put(payload), id } as Card);
    if (type === drop) cards.delete(id);
  }
  return [...cards.values()];
}

export function commitmentsNow(
  saved: readonly Commitment[],
  unsettled: readonly Item[],
  self: Id,
): Commitment[] {
  const make = (given: Item["payload"]): Partial<Commitment> => {
    const conditional = Boolean(given.condition || given.depends);
    const standing = conditional ? "waiting" : "firm"; // until the server has looked at all of them together
    return { ...given, member: self, conditional, standing, progress: null };
  };
  return laidOver(saved, unsettled, { "commitment.make": make }, "commitment.withdraw");
}

export function actionsNow(saved: readonly Action[], unsettled: readonly Item[]): Action[] {
  const add = (given: Item["payload"]): Partial<Action> => ({ state: "open", ...given });
  return laidOver(saved, unsettled, { "action.add": add, "action.update": (given) => given });
}
