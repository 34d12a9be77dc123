/**
 * The outbox's rules, without a browser. An item waits, is sent, and is saved only when the server says
 * `ok: true` to its own `op_id`; anything else than a refusal is "unknown", and it is sent again. Items about the
 * same thing go one after the other; others go in order, at most 8 at once. Nothing leaves the shelf unsettled.
 */
import { computed, signal } from "@preact/signals";
import { newId } from "../base/ids";
import type { Id } from "../contract/cards";
import type { Ack, Command, Refusal } from "../contract/messages";
import { type Item, isHeld, type Manner, type Ports, type Queue, subject } from "./item";

const AT_ONCE = 8;
const SHOW_SAVED = 3_000;
const GIVE_UP_INTERNAL = 8;
const PASSING = new Set(["busy", "internal", "rate_limited"]);

export function makeQueue(ports: Ports): Queue {
  const all = signal<Item[]>([]);
  let pausedUntil = 0;
  let last = 0;
  let alarmAt = Number.POSITIVE_INFINITY;

  const own = (item: Item): boolean =>
    item.session === ports.owner().session && item.member === ports.owner().member;
  const find = (op_id: Id): Item | undefined => all.value.find((item) => item.op_id === op_id);
  const keep = (item: Item): void => {
    const told = (lasts: boolean) => set(item.op_id, { unkept: !lasts });
    ports.shelf.put(item).then(told, () => told(false));
  };
  const forget = (op_id: Id): void => {
    ports.shelf.drop(op_id).catch(() => {});
  };
  const number = (): number => {
    last = Math.max(ports.now(), last + 1);
    return last;
  };

  function set(op_id: Id, change: Partial<Item>): Item | undefined {
    all.value = all.value.map((item) => (item.op_id === op_id ? { ...item, ...change } : item));
    return find(op_id);
  }

  function take(op_id: Id): void {
    all.value = all.value.filter((item) => item.op_id !== op_id);
  }

  function send(type: string, payload: Command["payload"], manner: Manner = {}): Id {
    const item: Item = {
      type,
      payload,
      ...ports.owner(),
      ...manner,
      op_id: manner.op_id ?? newId(),
      n: number(),
      state: "waiting",
      tries: 0,
      after: 0,
    };
    if (manner.replaces)
      for (const old of all.value) if (replaceable(old, manner.replaces)) remove(old.op_id);
    all.value = [...all.value, item];
    keep(item);
    pump();
    return item.op_id;
  }

  const replaceable = (item: Item, name: string): boolean =>
    item.replaces === name && item.state !== "sending";

  async function load(): Promise<void> {
    const stored = await ports.shelf.all().catch(() => []);
    const fresh = stored.filter((item) => own(item) && !find(item.op_id) && !over(item)).map(rested);
    all.value = [...fresh, ...all.value].sort((a, b) => a.n - b.n);
    pump();
  }

  /** Kept by an earlier version of the program. */
  function over(item: Item): boolean {
    const is = item.state === "refused" && ports.momentary?.(item) === true;
    if (is) forget(item.op_id);
    return is;
  }

  const rested = (item: Item): Item => ({
    ...item,
    state: item.state === "refused" ? "refused" : "waiting",
    after: 0,
  });

  function pump(): void {
    if (!ports.ready()) return;
    const wait = pausedUntil - ports.now();
    if (wait > 0) {
      ports.later(wait, pump);
      return;
    }
    for (const item of all.value) if (free() && sendable(item)) void dispatch(item);
    alarm();
  }

  const free = (): boolean => all.value.filter((item) => item.state === "sending").length < AT_ONCE;

  function sendable(item: Item): boolean {
    return (
      item.state === "waiting" &&
      own(item) &&
      item.after <= ports.now() &&
      !isHeld(item, ports) &&
      !follows(item)
    );
  }

  function follows(item: Item): boolean {
    const about = subject(item);
    return (
      about !== undefined &&
      all.value.some(
        (other) =>
          other.n < item.n &&
          subject(other) === about &&
          (other.state === "waiting" || other.state === "sending"),
      )
    );
  }

  /** One timer: for whoever may be sent next. */
  function alarm(): void {
    const resting = all.value.filter((item) => item.state === "waiting" && item.after > ports.now());
    const next = Math.min(...resting.map((item) => item.after));
    if (next >= alarmAt) return;
    alarmAt = next;
    ports.later(next - ports.now(), () => {
      alarmAt = Number.POSITIVE_INFINITY;
      pump();
    });
  }

  async function dispatch(item: Item): Promise<void> {
    set(item.op_id, { state: "sending" });
    const { op_id, type, payload } = item;
    settle(item, await ports.deliver({ op_id, type, payload }));
    pump();
  }

  function settle(item: Item, ack: Ack | null): void {
    if (ack?.ok) saved(item, ack.result);
    else if (ack?.error.code === "op_id_reused" && renew(item)) pump();
    else if (ack && !passing(ack, item)) refused(item, ack.error);
    else postpone(item, ack);
  }

  const passing = (ack: Ack & { ok: false }, item: Item): boolean =>
    (ack.retryable || PASSING.has(ack.error?.code)) &&
    !(ack.error?.code === "internal" && item.tries >= GIVE_UP_INTERNAL);

  function saved(item: Item, result: Item["result"]): void {
    set(item.op_id, { state: "saved", result });
    forget(item.op_id);
    ports.settled(item);
    ports.later(SHOW_SAVED, () => take(item.op_id));
  }

  /** Another page of this person has sent other words under its ids: then it is something else. */
  function renew(item: Item): boolean {
    const payload = ports.anew?.(item);
    return !!payload && replace(item, payload);
  }

  /** What was of the moment only is over when it is refused: it is told, and waits for nobody. */
  function refused(item: Item, error: Refusal): void {
    const kept = set(item.op_id, { state: "refused", error });
    if (kept && ports.momentary?.(kept)) remove(kept.op_id);
    else if (kept) keep(kept);
  }

  function postpone(item: Item, ack: (Ack & { ok: false }) | null): void {
    const pause = (ack?.retry_after_ms ?? backoff(item.tries)) + ports.random() * 300;
    if (ack?.error?.code === "rate_limited") pausedUntil = ports.now() + pause;
    set(item.op_id, {
      state: "waiting",
      tries: item.tries + 1,
      after: ports.now() + pause,
      error: ack?.error,
    });
  }

  const backoff = (tries: number): number => Math.min(30_000, 500 * 2 ** tries) * (0.5 + ports.random() / 2);

  /** The way is open again: whoever waits goes now. */
  function nudge(): void {
    all.value = all.value.map((item) => (item.state === "waiting" ? { ...item, after: 0 } : item));
    pump();
  }

  function retry(op_id: Id): void {
    const item = set(op_id, { state: "waiting", error: undefined, tries: 0, after: 0 });
    if (item) keep(item);
    pump();
  }

  /** Change what was never acknowledged. False when it may already be on its way: then send an edit instead. */
  function rewrite(op_id: Id, payload: Command["payload"]): boolean {
    const item = find(op_id);
    if (
      !item ||
      item.state === "sending" ||
      item.state === "saved" ||
      (item.state === "waiting" && item.tries > 0)
    )
      return false;
    replace(item, payload);
    pump();
    return true;
  }

  function replace(item: Item, payload: Command["payload"]): true {
    const fresh = { state: "waiting", error: undefined, tries: 0, after: 0 } as const;
    const next: Item = { ...item, op_id: newId(), payload, ...fresh };
    all.value = all.value.map((other) => (other.op_id === item.op_id ? next : other));
    forget(item.op_id);
    keep(next);
    return true;
  }

  function remove(op_id: Id): void {
    take(op_id);
    forget(op_id);
  }

  return { items: computed(() => all.value.filter(own)), send, load, pump, nudge, retry, rewrite, remove };
}
