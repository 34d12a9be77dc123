/** What is sent when, and what becomes of it by the server's answer. */
import type { Ack } from "../contract/messages";
import { type Item, isHeld, type Ports, subject } from "./item";
import type { ItemList } from "./item_list";

const AT_ONCE = 8;
const SHOW_SAVED = 3_000;
const GIVE_UP_INTERNAL = 8;
const PASSING = new Set(["busy", "internal", "rate_limited"]);

type Refused = Ack & { ok: false };

/** Whether an earlier one about the same thing has to go first. */
function follows(item: Item, all: Item[]): boolean {
  const about = subject(item);
  const before = (other: Item) =>
    other.n < item.n && (other.state === "waiting" || other.state === "sending");
  return about !== undefined && all.some((other) => before(other) && subject(other) === about);
}

const passing = (ack: Refused, item: Item): boolean =>
  (ack.retryable || PASSING.has(ack.error?.code)) &&
  !(ack.error?.code === "internal" && item.tries >= GIVE_UP_INTERNAL);

/** Sends whatever may go now; ask again whenever something has changed. */
export function makeSender(list: ItemList, ports: Ports): () => void {
  let pausedUntil = 0;
  let alarmAt = Number.POSITIVE_INFINITY;
  const settle = makeSettling(list, ports, (until) => {
    pausedUntil = until;
  });

  function pump(): void {
    if (!ports.ready()) return;
    const wait = pausedUntil - ports.now();
    if (wait > 0) {
      ports.later(wait, pump);
      return;
    }
    for (const item of list.all.value) if (free() && sendable(item)) void dispatch(item);
    alarm();
  }
  const free = () => list.all.value.filter(({ state }) => state === "sending").length < AT_ONCE;
  const sendable = (item: Item) =>
    item.state === "waiting" &&
    list.own(item) &&
    item.after <= ports.now() &&
    !isHeld(item, ports) &&
    !follows(item, list.all.value);

  async function dispatch(item: Item): Promise<void> {
    list.set(item.op_id, { state: "sending" });
    const { op_id, type, payload } = item;
    settle(item, await ports.deliver({ op_id, type, payload }));
    pump();
  }

  /** One timer: for whoever may be sent next. */
  function alarm(): void {
    const pausing = list.all.value.filter(({ state, after }) => state === "waiting" && after > ports.now());
    const next = Math.min(...pausing.map(({ after }) => after));
    if (next >= alarmAt) return;
    alarmAt = next;
    ports.later(next - ports.now(), () => {
      alarmAt = Number.POSITIVE_INFINITY;
      pump();
    });
  }
  return pump;
}

type Settle = (item: Item, ack: Ack | null) => void;

function makeSettling(list: ItemList, ports: Ports, pause: (until: number) => void): Settle {
  function saved(item: Item, result: Item["result"]): void {
    list.set(item.op_id, { state: "saved", result });
    list.forget(item.op_id);
    ports.settled(item);
    ports.later(SHOW_SAVED, () => list.take(item.op_id));
  }

  /** Another page of this person has sent other words under its ids: then it is something else. */
  function renew(item: Item): boolean {
    const payload = ports.anew?.(item);
    return !!payload && list.replace(item, payload);
  }

  /** What was of the moment only is over when it is refused: it is told, and waits for nobody. */
  function refused({ op_id }: Item, { error }: Refused): void {
    const kept = list.set(op_id, { state: "refused", error });
    if (kept && ports.momentary?.(kept)) list.remove(op_id);
    else if (kept) list.keep(kept);
  }

  function postpone({ op_id, tries }: Item, ack: Refused | null): void {
    const backoff = Math.min(30_000, 500 * 2 ** tries) * (0.5 + ports.random() / 2);
    const after = ports.now() + (ack?.retry_after_ms ?? backoff) + ports.random() * 300;
    if (ack?.error?.code === "rate_limited") pause(after);
    list.set(op_id, { state: "waiting", tries: tries + 1, after, error: ack?.error });
  }

  return (item, ack) => {
    if (ack?.ok) saved(item, ack.result);
    else if (ack?.error.code === "op_id_reused" && renew(item)) return;
    else if (ack && !passing(ack, item)) refused(item, ack);
    else postpone(item, ack);
  };
}
