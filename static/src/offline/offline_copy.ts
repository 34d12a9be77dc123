/**
 * What stays on this device so that the page opens without a network: the page, by the worker, and the last board.
 * All of it is an extra: where the browser refuses, nothing is said. None of it outlives the right to see it.
 */
import { effect } from "@preact/signals";
import { locale } from "../base/i18n";
import { page } from "../base/page";
import { out } from "../sync/link";
import { epoch, me, mine, seq, session } from "../sync/store";
import { dropBoard, dropBoards, keepBoard, lastBoard } from "./board_storage";
import { boardNow, showBoard } from "./last_board";

const EVERY = 4_000;
const SOON = 200; // what one has just done oneself
const workers = isSecureContext ? navigator.serviceWorker : undefined;
const silently = (work: Promise<unknown>): void => void work.catch(() => {});

let left = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let due = Number.POSITIVE_INFINITY;

/** What this device knew last, unless the server answered meanwhile. */
export function openLast(): void {
  silently(showLast());
}

async function showLast(): Promise<void> {
  if (!page.member || session.peek()) return;
  const last = await lastBoard(page.session, page.member);
  if (last && !session.peek() && !out.peek() && !left) showBoard(last);
}

/** From the first board on, for as long as this person belongs here and the session goes on. */
export function keepForOffline(): void {
  const here = () => Boolean(me.value) && !out.value && session.value?.state !== "ended";
  let kept = false;
  let own = mine.peek();
  effect(() => {
    void seq.value;
    const mineToo = mine.value !== own;
    own = mine.value;
    if (epoch.value === null && !out.value) return;
    if (here()) writeIn(!kept ? 0 : mineToo ? SOON : EVERY);
    else silently(forgetSession());
    if (here() && !kept) silently(register());
    kept = here();
  });
  effect(() => {
    void locale.value;
    if (kept) tell();
  });
}

/** The earliest of all that was asked for. */
function writeIn(ms: number): void {
  const at = Date.now() + ms;
  if (timer && due <= at) return;
  clearTimeout(timer);
  due = at;
  timer = setTimeout(write, ms);
}

function write(): void {
  timer = undefined;
  const last = left || out.peek() ? null : boardNow(page.session);
  if (last) silently(keepBoard(last));
}

async function register(): Promise<void> {
  if (!workers) return;
  workers.addEventListener("controllerchange", tell);
  await workers.register("/sw.js");
  tell();
}

/** The worker fetches the page as it is for this person now. */
function tell(): void {
  if (!left && !out.peek()) workers?.controller?.postMessage(location.pathname);
}

async function forgetSession(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  await dropBoard(page.session);
  for (const name of await caches.keys()) await (await caches.open(name)).delete(location.pathname);
}

/** Somebody else may take this device next: the worker goes, and everything it kept. */
export async function forgetEverything(): Promise<void> {
  left = true;
  clearTimeout(timer);
  try {
    await dropBoards();
    for (const registration of (await workers?.getRegistrations()) ?? []) await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  } catch {
    /* nothing could be kept here */
  }
}
