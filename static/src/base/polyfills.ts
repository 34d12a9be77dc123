/**
 * What the browsers of TARGET (static/build.mjs) lack and this program or its libraries use: the build puts this file
 * before everything else on every live page. Syntax is lowered by esbuild; functions are not. Whatever is used and
 * newer than the targets stands here or is asked for before it is used: tests/js/targets.test.ts looks through the
 * bundles, and tests/browser/test_old_phones.py takes it all away.
 */
import { newId } from "./ids";

// biome-ignore lint/suspicious/noExplicitAny: these work on whatever they are put on
type Any = any;
type Test = (value: Any, at: number, of: Any) => unknown;

function add(on: Any, functions: Record<string, (...given: Any[]) => unknown>): void {
  for (const [name, value] of Object.entries(functions))
    if (on && !on[name]) Object.defineProperty(on, name, { value, writable: true, configurable: true });
}

const place = (n: number, of: number): number => (n < 0 ? n + of : n);

function at(this: ArrayLike<unknown>, n = 0): unknown {
  return this[place(Math.trunc(n) || 0, this.length)];
}

function findLastIndex(this: ArrayLike<unknown>, test: Test, self?: unknown): number {
  let n = this.length - 1;
  while (n >= 0 && !test.call(self, this[n], n, this)) n -= 1;
  return n;
}

function findLast(this: ArrayLike<unknown>, test: Test, self?: unknown): unknown {
  return this[findLastIndex.call(this, test, self)];
}

/** A signal that gives up by itself. */
function timeout(ms: number): AbortSignal {
  const giveUp = new AbortController();
  setTimeout(() => giveUp.abort(), ms);
  return giveUp.signal;
}

add(String.prototype, { at });
add(Array.prototype, {
  at,
  findLast,
  findLastIndex,
  toSorted(this: Any[], by) {
    return [...this].sort(by);
  },
  toReversed(this: Any[]) {
    return [...this].reverse();
  },
});
const { hasOwnProperty: owns } = Object.prototype;
add(Object, { hasOwn: (on: object, name: PropertyKey) => owns.call(on, name) });
add(globalThis.AbortSignal, { timeout });
add(globalThis.crypto, { randomUUID: newId });

/** Sheets over the page: fetched where they are needed, so that no other phone pays for them. */
const dialogs: Any = globalThis.HTMLDialogElement ?? globalThis.HTMLUnknownElement;
if (dialogs && !dialogs.prototype.showModal) {
  const modal = import("./modal");
  add(dialogs.prototype, {
    showModal(this: HTMLElement) {
      void modal.then(({ show }) => show(this));
    },
    close(this: HTMLElement) {
      this.removeAttribute("open");
      this.dispatchEvent(new Event("close"));
    },
  });
}
