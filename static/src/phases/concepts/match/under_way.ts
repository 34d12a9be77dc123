/** The answer to a need that this device has sent, or tries to send, and that does not stand among the answers yet. */
import type { Id } from "../../../contract/cards";
import type { Item } from "../../../outbox/item";
import { items } from "../../../outbox/outbox";
import { card } from "../../../sync/store";

export const answerUnderWay = (need: Id): Item | undefined =>
  items.value.findLast(
    ({ type, payload }) =>
      type === "concept.bring" && payload.idea === need && !card("concepts", String(payload.id)),
  );
