/**
 * The way to the server. First load, reconnect, waking up and a gap are one path: `join` with the last `seq`,
 * and the answer is an envelope. Where no socket gets through, the board is fetched every 5 seconds and commands
 * are posted, with the same words. The link keeps no message: what must not be lost lies in the outbox.
 */
import { signal } from "@preact/signals";
import { io, type Socket } from "socket.io-client";
import { foretold, found, lost } from "../base/connection";
import { onOffline, onWake, stagger } from "../base/wake";
import type { Id } from "../contract/cards";
import type { Ack, Command, Envelope, Presence, Refusal, Tick } from "../contract/messages";
import { type Doing, doing, nobodyKnown } from "./activity";
import { behind, judge } from "./gap";
import { type BoardAnswer, getBoard, postCommand } from "./http";
import { makePolling } from "./polling";
import { apply, applyMine, epoch, presence, seq, setClock, takeMine } from "./store";

const ANSWER_WITHIN = 5_000;
const SILENT_AFTER = 13_000; // more than two ticks
const SHUT = ["unauthenticated", "forbidden", "not_found"];
const KNOCK_EVERY = 5_000;
const GRACE = 1_000; // a tick may overtake the envelope it counts

export const mode = signal<"none" | "socket" | "http">("none");
/** Set when this device is no longer let in: the refusal says why. */
export const out = signal<Refusal | null>(null);
/** The session is locked and a facilitator has not let this person in yet: asked again every few seconds. */
export const atTheDoor = signal(false);

let socket: Socket;
let session: Id;
let repairing = false;
/** Cut off because newer pages of the same person took its place, while nobody looks at this one: it comes back then. */
let elsewhere = false;
let heard = 0;
const polling = makePolling(poll);

export function openLink(to: { session: Id; projector?: string }): void {
  session = to.session;
  socket = io({
    auth: to.projector ? { projector: to.projector } : {},
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    timeout: ANSWER_WITHIN,
    autoConnect: false,
    reconnectionDelay: 1_500,
    randomizationFactor: 1,
    reconnectionDelayMax: 5_000,
  });
  listen();
  onWake(wakeUp);
  onOffline(drop);
  setInterval(watch, 4_000);
  drop();
  socket.connect();
}

/** What only some pages want to hear. */
// biome-ignore lint/suspicious/noExplicitAny: whoever asks knows what comes
export const hear = (event: string, act: (message: any) => void) => socket.on(event, act);

function listen(): void {
  socket.on("connect", repair);
  socket.on("connect_error", miss);
  socket.on("disconnect", (reason) => {
    if (elsewhere) {
      fallAsleep();
      return;
    }
    drop();
    if (reason === "io server disconnect") again();
  });
  socket.on("changes", receive);
  socket.on("tick", check);
  socket.on("presence", (counts: Presence) => {
    presence.value = counts;
  });
  socket.on("doing", (signs: Doing) => {
    doing.value = signs;
  });
  socket.on("removed", leave);
  socket.on("server_restart", foretold);
  socket.on("cut_off", (why: Refusal) => {
    elsewhere = why.code === "limit_reached" && document.hidden;
  });
  socket.onAny(() => {
    heard = Date.now();
  });
}

const known = () => ({ seq: seq.value, epoch: epoch.value });

function receive(envelope: Envelope): void {
  const verdict = judge(envelope, known());
  if (verdict === "apply") apply(envelope);
  if (verdict === "stale") applyMine(envelope);
  if (verdict === "gap") void repair();
}

function check(tick: Tick): void {
  setClock(tick.now);
  if (behind(tick, known()))
    setTimeout(() => {
      if (behind(tick, known())) void repair();
    }, GRACE);
}

/** Ask for what is missing since the last `seq`; one question at a time. */
async function repair(): Promise<void> {
  if (repairing || !socket.connected) return;
  repairing = true;
  const answer = await say<BoardAnswer>("join", { session, since: seq.value, epoch: epoch.value });
  repairing = false;
  if (answer) arrive(answer, "socket");
  else if (socket.connected) renew();
}

function arrive(answer: BoardAnswer, by: "socket" | "http"): void {
  if (!("put" in answer)) {
    refuse(answer.error);
    return;
  }
  if (judge(answer, known()) !== "stale") apply(answer);
  atTheDoor.value = false;
  heard = Date.now();
  mode.value = by;
  if (by === "socket") polling.stop();
  found();
}

/** Whoever is refused has been answered: with a network there is nothing wrong. */
function refuse(error: Refusal | undefined): void {
  atTheDoor.value = error?.reason === "waiting";
  if (atTheDoor.value) found();
  if (!atTheDoor.value && error && SHUT.includes(error.code)) leave(error);
  else again();
}

function leave(why: Refusal): void {
  out.value = why;
  mode.value = "none";
  polling.stop();
  socket.disconnect();
  if (why.reason === "removed") setTimeout(knock, KNOCK_EVERY);
}

/** Whoever was taken out is let in again with one tap at the desk, and then nothing has to be typed or scanned here. */
async function knock(): Promise<void> {
  const answer = document.hidden ? null : await getBoard(session, 0, null);
  if (!answer || !("put" in answer)) {
    setTimeout(knock, KNOCK_EVERY);
    return;
  }
  out.value = null;
  arrive(answer, "http");
  socket.connect();
}

/** One question over the socket; null is no answer. An answer that is not an object is a crashed handler's. */
async function say<Answer>(event: string, payload: object): Promise<Answer | null> {
  try {
    const answer: unknown = await socket.timeout(ANSWER_WITHIN).emitWithAck(event, payload);
    return answer && typeof answer === "object" && !Array.isArray(answer) ? (answer as Answer) : null;
  } catch {
    return null;
  }
}

/** Send one command once. Null means unknown: the outbox sends it again with the same `op_id`. */
export async function deliver(command: Command): Promise<Ack | null> {
  if (mode.value === "none") return null;
  const answer =
    mode.value === "socket" && socket.connected
      ? await say<Ack>("command", { session, ...command })
      : await postCommand(session, command);
  if (answer?.op_id !== command.op_id || typeof answer.ok !== "boolean") return null;
  if (answer.ok && answer.mine) takeMine(answer.mine, answer.seq);
  return answer;
}

/** Something light that may be lost: said at once or not at all. `surely`: not lost as long as there is a line. */
export function hint(event: string, payload: object, surely = false): void {
  if (mode.value !== "socket" || !socket.connected) return;
  (surely ? socket : socket.volatile).emit(event, { session, ...payload });
}

function drop(): void {
  nobodyKnown();
  if (mode.value === "socket") mode.value = "none";
  if (polling.running()) return;
  lost();
  polling.soon();
}

/** A forgotten page: silent until somebody looks at it. */
function fallAsleep(): void {
  if (mode.value === "socket") mode.value = "none";
  polling.stop();
  socket.disconnect();
}

function miss(): void {
  drop();
  if (socket.active) return;
  again(); // refused by the server: try again, and ask over HTTP why
  polling.start();
}

function again(): void {
  setTimeout(() => {
    if (out.value) return;
    if (socket.connected) void repair();
    else socket.connect();
  }, 1_000 + stagger(3_000));
}

/** Phones kill sockets without saying so: take a new one. */
function renew(): void {
  if (out.value) return;
  elsewhere = false;
  socket.disconnect();
  socket.connect();
}

/** Awake again. What has been heard since then shows that the socket lives. */
function wakeUp(since: number): void {
  if (mode.value !== "socket" || heard < since) renew();
}

function watch(): void {
  if (elsewhere) {
    if (!document.hidden) renew();
    return;
  }
  if (mode.value !== "socket" && socket.connected) void repair();
  if (mode.value === "socket" && Date.now() - heard > SILENT_AFTER) renew();
}

async function poll(): Promise<void> {
  const answer = await getBoard(session, seq.value, epoch.value);
  if (mode.value === "socket" || !polling.running()) return;
  if (answer) arrive(answer, "http");
  else {
    mode.value = "none";
    lost();
  }
}
