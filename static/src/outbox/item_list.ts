/** The items of this page, and what of them lies in storage: each change of an item is one here. */
import { type Signal, signal } from "@preact/signals";
import { newId } from "../base/ids";
import type { Id } from "../contract/cards";
import type { Command } from "../contract/messages";
import type { Item, Ports } from "./item";

export interface ItemList {
  all: Signal<Item[]>;
  own(item: Item): boolean;
  find(op_id: Id): Item | undefined;
  /** A number of its own for the next item: the order in which they were written. */
  number(): number;
  add(item: Item): void;
  set(op_id: Id, change: Partial<Item>): Item | undefined;
  /** Into storage; what does not stay there says so. */
  keep(item: Item): void;
  /** Out of storage. */
  forget(op_id: Id): void;
  /** Off the page. */
  take(op_id: Id): void;
  /** Off both. */
  remove(op_id: Id): void;
  /** Other words, as a new command: the old one was never acknowledged, or is something else. */
  replace(item: Item, payload: Command["payload"]): true;
}

/** Not sent yet, and by no mistake of its own. */
export const FRESH = { state: "waiting", error: undefined, tries: 0, after: 0 } as const;

export function makeItems({ storage, owner, now }: Pick<Ports, "storage" | "owner" | "now">): ItemList {
  const all = signal<Item[]>([]);
  let last = 0;
  const find = (op_id: Id) => all.value.find((item) => item.op_id === op_id);
  const put = (op_id: Id, next: (item: Item) => Item) => {
    all.value = all.value.map((item) => (item.op_id === op_id ? next(item) : item));
  };
  const set = (op_id: Id, change: Partial<Item>) => {
    put(op_id, (item) => ({ ...item, ...change }));
    return find(op_id);
  };
  const take = (op_id: Id) => {
    all.value = all.value.filter((item) => item.op_id !== op_id);
  };
  const forget = (op_id: Id) => void storage.drop(op_id).catch(() => {});
  const keep = (item: Item) => {
    const told = (lasts: boolean) => set(item.op_id, { unkept: !lasts });
    storage.put(item).then(told, () => told(false));
  };
  const add = (item: Item) => {
    all.value = [...all.value, item];
    keep(item);
  };
  const remove = (op_id: Id) => {
    take(op_id);
    forget(op_id);
  };
  const replace = (item: Item, payload: Command["payload"]): true => {
    const next: Item = { ...item, ...FRESH, op_id: newId(), payload };
    put(item.op_id, () => next);
    forget(item.op_id);
    keep(next);
    return true;
  };
  const number = () => (last = Math.max(now(), last + 1));
  const own = ({ session, member }: Item) => session === owner().session && member === owner().member;
  return { all, own, find, number, add, set, keep, forget, take, remove, replace };
}
