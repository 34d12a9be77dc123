/**
 * Says that somebody is writing, again and again while they are at it: a pause to think is part of it. `at` is "idea",
 * or a concept and its box: "<id>:<box>". The sign fades on the server by itself when the phone says nothing more.
 */
import { hint } from "./link";

const EVERY = 3_000;
const THINKS = 90_000; // that long without a letter, and somebody is doing something else

interface Writing {
  /** The last letter. */
  at: number;
  timer: ReturnType<typeof setInterval>;
}
const writing = new Map<string, Writing>();

export function typing(at: string): void {
  const here = writing.get(at);
  if (here) here.at = Date.now();
  else {
    writing.set(at, { at: Date.now(), timer: setInterval(() => renew(at), EVERY) });
    hint("doing", { at, on: true });
  }
}

function renew(at: string): void {
  if (Date.now() - (writing.get(at)?.at ?? 0) > THINKS) stoppedTyping(at);
  else if (!document.hidden) hint("doing", { at, on: true });
}

export function stoppedTyping(at: string): void {
  const here = writing.get(at);
  if (!here) return;
  clearInterval(here.timer);
  writing.delete(at);
  hint("doing", { at, on: false }, true);
}
