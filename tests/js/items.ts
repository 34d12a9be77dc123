// What waits in the outbox, as the views see it.
import type { Item } from "../../static/src/outbox/item";

let n = 0;

export const item = (
  type: string,
  payload: Record<string, unknown>,
  state: Item["state"] = "waiting",
): Item => ({
  op_id: `op-${n}`,
  session: "camp",
  member: "ann",
  type,
  payload,
  n: n++,
  state,
  tries: 0,
  after: 0,
});
