/**
 * This page's one outbox: the queue and its storage, wired to the link. `send` keeps a person's words until the
 * server has them, through reload and crash; `ask` is for steering the room: now, or not at all.
 */
import { computed, effect, signal, untracked } from "@preact/signals";
import { connection, stillBack } from "../base/connection";
import { newId } from "../base/ids";
import { page } from "../base/page";
import { whileSaving } from "../base/saving";
import type { Id, Payload } from "../contract/cards";
import type { Ack } from "../contract/messages";
import { deliver, mode, out } from "../sync/link";
import { reached } from "../sync/reached_step";
import { me, phase, session } from "../sync/store";
import type { Item, Manner } from "./item";
import { openStorage } from "./item_storage";
import { makeQueue } from "./queue";

const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("ideation-outbox");
/** Ideas that reached the server since the connection was lost: told when it is back. */
export const sentSinceLost = signal(0);

/** "Færdig" is no word of anybody's: once the vote has closed there is nothing to send again. */
const MOMENTARY = new Set(["ballot.done"]);

const queue = makeQueue({
  storage: openStorage(),
  deliver,
  settled,
  ready: () => mode.value !== "none" && !out.value,
  phase: () => phase.value,
  reached,
  anew: ({ type, payload }) => (type === "idea.post" ? { ...payload, id: newId() } : null),
  momentary: ({ type }) => MOMENTARY.has(type),
  owner: () => ({ session: page.session, member: me.value?.id ?? "" }),
  now: Date.now,
  random: Math.random,
  later: (ms, act) => {
    setTimeout(act, ms);
  },
});

export const items = queue.items;
export const { retry, rewrite, remove } = queue;
/** Not with the server yet, and not refused: "{n} venter". */
export const waiting = computed(() =>
  items.value.filter((item) => item.state === "waiting" || item.state === "sending"),
);
export const refused = computed(() => items.value.filter((item) => item.state === "refused"));

export function send<Type extends string>(type: Type, payload: Payload<Type>, manner?: Manner): Id {
  return queue.send(type, payload, manner);
}

/** What never left this device is simply put away again. False when the server may know of it. */
export function takeBack(op_id: Id): boolean {
  const item = items.peek().find((one) => one.op_id === op_id);
  const here = item !== undefined && neverLeft(item);
  if (here) remove(op_id);
  return here;
}

export const neverLeft = ({ tries, state }: Item): boolean =>
  tries === 0 && (state === "waiting" || state === "refused");

/** The newest unsettled item about a card, for the mark on it. */
export const itemAbout = (id: Id): Item | undefined => items.value.findLast((item) => item.payload.id === id);

/** What becomes of a press, for whoever tells of it. */
export interface Press {
  /** Nobody has answered yet. */
  waits(): void;
  answered(): void;
  lost(): void;
}
const untold = (): Press => ({ waits() {}, answered() {}, lost() {} });
let pressed = untold;

/** On the console each press is told (`presses.ts`); a phone has its outbox. The answer ends that. */
export function tellPresses(how: () => Press): () => void {
  pressed = how;
  return () => {
    pressed = untold;
  };
}
export const arePressesTold = (): boolean => pressed !== untold;

const PATIENCE = 10_000;
const wait = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

/** One command now, with its answer; asked again with the same `op_id` while there is none, then given up (null). */
export function ask<Type extends string>(
  type: Type,
  payload: Payload<Type>,
  until = Date.now() + PATIENCE,
): Promise<Ack | null> {
  return whileSaving(asked(type, payload, until));
}

async function asked<Type extends string>(
  type: Type,
  payload: Payload<Type>,
  until: number,
): Promise<Ack | null> {
  const command = { op_id: newId(), type, payload };
  const press = pressed();
  for (let pause = 400; ; pause *= 2) {
    if (mode.peek() === "none") press.waits();
    const ack = await deliver(command);
    const given_up = Date.now() + pause > until;
    if (ack && (given_up || ack.ok || !ack.retryable)) press.answered();
    else if (given_up) press.lost();
    else press.waits();
    if (given_up || (ack && (ack.ok || !ack.retryable))) return ack;
    await wait(ack?.retry_after_ms ?? pause);
  }
}

function settled(item: Item): void {
  if (item.type === "idea.post" && connection.value !== "connected") {
    sentSinceLost.value += 1;
    stillBack();
  }
  tabs?.postMessage(item.op_id);
}

/** Another tab of the same person got it through: nothing left to do here. */
function elsewhere(op_id: Id): void {
  if (waiting.peek().some((item) => item.op_id === op_id)) remove(op_id);
}

/** `act` whenever `signals` says so; what `act` itself reads is not watched. */
const whenever = (signals: () => unknown, act: () => void) =>
  effect(() => {
    if (signals()) untracked(act);
  });

export function openOutbox(): void {
  whenever(
    () => me.value?.id,
    () => void queue.load(),
  );
  whenever(() => mode.value !== "none", queue.nudge);
  whenever(() => session.value?.step, queue.pump);
  whenever(
    () => connection.value === "reconnecting",
    () => {
      sentSinceLost.value = 0;
    },
  );
  tabs?.addEventListener("message", ({ data }) => elsewhere(data));
  addEventListener("beforeunload", (event) => {
    if (waiting.peek().length) event.preventDefault();
  });
}
