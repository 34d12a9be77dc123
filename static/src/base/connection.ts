/**
 * What people are told about the network: nothing while it works, a word in the header when it does not, a bar
 * only after 3 seconds, and 3 seconds of "back" afterwards. A short hiccup passes without a sound. A restart that the
 * server has told of is said at once, and is no fault for a while longer.
 */
import { signal } from "@preact/signals";

export type Connection = "connected" | "reconnecting" | "offline" | "back";

const BAR_AFTER = 3_000;
const OFFLINE_AFTER = 10_000;
const RESTARTED_WITHIN = 30_000;
const BACK_FOR = 3_000;

export const connection = signal<Connection>("reconnecting");
export const bar = signal(false);
export const restarting = signal(false);

let timers: ReturnType<typeof setTimeout>[] = [];
let wasLost = false;

function after(ms: number, act: () => void): void {
  timers.push(setTimeout(act, ms));
}

function quiet(): void {
  for (const timer of timers) clearTimeout(timer);
  timers = [];
}

/** The server says that it restarts: the line goes in a moment. */
export function foretold(): void {
  restarting.value = true;
  lost();
  bar.value = true;
}

/** The way to the server is gone; called as often as it is noticed. */
export function lost(): void {
  if (wasLost) return;
  quiet();
  wasLost = true;
  connection.value = "reconnecting";
  after(BAR_AFTER, () => {
    bar.value = true;
    if (typeof navigator !== "undefined" && navigator.onLine === false) connection.value = "offline";
  });
  after(restarting.value ? RESTARTED_WITHIN : OFFLINE_AFTER, () => {
    connection.value = "offline";
  });
}

export function found(): void {
  if (!wasLost) {
    connection.value = connection.value === "back" ? "back" : "connected";
    return;
  }
  wasLost = restarting.value = false;
  connection.value = bar.value ? "back" : "connected";
  stillBack();
}

/** What was waiting goes out now, one after the other: "back" is said until some time after the last of it. */
export function stillBack(): void {
  if (wasLost) return;
  quiet();
  after(BACK_FOR, () => {
    bar.value = false;
    connection.value = "connected";
  });
}
