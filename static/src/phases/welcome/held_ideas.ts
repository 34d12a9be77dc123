/** Ideas written early, which lie on this device until the room comes to the ideas. */
import type { Item } from "../../outbox/item";
import { items } from "../../outbox/outbox";

export const useHeld = (): Item[] =>
  items.value.filter(
    ({ type, hold, state }) => type === "idea.post" && hold !== undefined && state !== "saved",
  );
