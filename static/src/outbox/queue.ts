/**
 * The outbox's rules, without a browser. An item waits, is sent, and is saved only when the server says
 * `ok: true` to its own `op_id`; anything else than a refusal is "unknown", and it is sent again. Items about the
 * same thing go one after the other; others go in order, at most 8 at once. Nothing leaves storage unsettled.
 */
import { computed } from "@preact/signals";
import { newId } from "../base/ids";
import type { Id } from "../contract/cards";
import type { Command } from "../contract/messages";
import type { Item, Manner, Ports, Queue } from "./item";
import { FRESH, type ItemList, makeItems } from "./item_list";
import { makeSender } from "./sender";

export function makeQueue(ports: Ports): Queue {
  const list = makeItems(ports);
  const pump = makeSender(list, ports);

  function send(type: string, payload: Command["payload"], manner: Manner = {}): Id {
    const op_id = manner.op_id ?? newId();
    const item: Item = { type, payload, ...ports.owner(), ...manner, ...FRESH, op_id, n: list.number() };
    if (manner.replaces) removeReplaced(list, manner.replaces);
    list.add(item);
    pump();
    return op_id;
  }

  async function load(): Promise<void> {
    const stored = await ports.storage.all().catch(() => []);
    const fresh = stored.filter(
      (item) => list.own(item) && !list.find(item.op_id) && !over(item, list, ports),
    );
    list.all.value = [...fresh.map(asFresh), ...list.all.value].sort((a, b) => a.n - b.n);
    pump();
  }

  /** The way is open again: whoever waits goes now. */
  function nudge(): void {
    list.all.value = list.all.value.map((item) => (item.state === "waiting" ? { ...item, after: 0 } : item));
    pump();
  }

  function retry(op_id: Id): void {
    const item = list.set(op_id, FRESH);
    if (item) list.keep(item);
    pump();
  }

  /** Change what was never acknowledged. False when it may already be on its way: then send an edit instead. */
  function rewrite(op_id: Id, payload: Command["payload"]): boolean {
    const item = list.find(op_id);
    if (!item || mayBeUnderWay(item)) return false;
    list.replace(item, payload);
    pump();
    return true;
  }

  const items = computed(() => list.all.value.filter(list.own));
  return { items, send, load, pump, nudge, retry, rewrite, remove: list.remove };
}

/** Of the moment only, and refused; kept by an earlier version of the program. */
function over(item: Item, { forget }: ItemList, { momentary }: Ports): boolean {
  const is = item.state === "refused" && momentary?.(item) === true;
  if (is) forget(item.op_id);
  return is;
}

function removeReplaced({ all, remove }: ItemList, name: string): void {
  for (const item of all.value) if (item.replaces === name && item.state !== "sending") remove(item.op_id);
}

const asFresh = (item: Item): Item => ({
  ...item,
  state: item.state === "refused" ? "refused" : "waiting",
  after: 0,
});

const mayBeUnderWay = ({ state, tries }: Item): boolean =>
  state === "sending" || state === "saved" || (state === "waiting" && tries > 0);
