/** Where no socket comes through: the same question over plain HTTP every 5 seconds, until one does. */
import { stagger } from "../base/wake";

const EVERY = 5_000;
const SOCKET_WITHIN = 2_500; // a socket that comes as quickly as that needs no help

interface Polling {
  running(): boolean;
  /** Begin unless `stop` comes first. */
  soon(): void;
  start(): void;
  stop(): void;
}

export function makePolling(ask: () => Promise<void>): Polling {
  let timer: ReturnType<typeof setInterval> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  function start(): void {
    if (timer) return;
    timer = setInterval(ask, EVERY);
    void ask();
  }
  function soon(): void {
    patience ??= setTimeout(start, SOCKET_WITHIN + stagger(SOCKET_WITHIN));
  }
  function stop(): void {
    clearInterval(timer);
    clearTimeout(patience);
    timer = patience = undefined;
  }
  return { running: () => timer !== undefined, soon, start, stop };
}
