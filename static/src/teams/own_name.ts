/** Whoever takes something on is to be found by the others: whether one's own name is missing, and giving it. */
import type { Id } from "../contract/cards";
import { items, send } from "../outbox/outbox";
import { me, session } from "../sync/store";

/** A name that is under way is known already. */
const underWay = (): boolean =>
  items.value.some(
    ({ type, payload, state }) => type === "member.update" && Boolean(payload.name) && state !== "refused",
  );

export const nameless = (): boolean => !me.value?.name && session.value?.names !== "off" && !underWay();

/** Kept until the server has it, as the words that it belongs to. */
export const sayName = (name: string): Id =>
  send("member.update", { member: me.value?.id ?? "", name }, { replaces: "own-name" });
