// A part of the program that does not come: asked for until it does, and the page opened anew where somebody waits.
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { connection } from "../../../static/src/base/connection";
import { insist } from "../../../static/src/base/load_chunk";

const kept = new Map<string, string>();
let reopened = 0;
Object.assign(globalThis, {
  sessionStorage: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (k: string, v: string) => kept.set(k, v),
  },
  location: { reload: () => (reopened += 1) },
});
mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_000_000 });

const settled = () => new Promise<void>((done) => setImmediate(done));

async function pass(seconds: number): Promise<void> {
  for (let at = 0; at < seconds; at++) {
    mock.timers.tick(1_000);
    await settled();
  }
}

function failing(times: number) {
  let asked = 0;
  return {
    load: async () => (asked++ < times ? Promise.reject(new TypeError("gone")) : "here"),
    asked: () => asked,
  };
}

test("it is asked for until it comes, and nobody who writes is disturbed", async () => {
  connection.value = "connected";
  const ballot = failing(3);
  const coming = insist(ballot.load);
  await pass(10);
  assert.equal(await coming, "here");
  assert.equal(ballot.asked(), 4);
  assert.equal(reopened, 0);
});

test("where it is waited for, the page opens anew, once a minute, and only while the server answers", async () => {
  const ballot = failing(Number.POSITIVE_INFINITY);
  connection.value = "offline";
  void insist(ballot.load, () => true);
  await pass(30);
  assert.equal(reopened, 0);
  connection.value = "connected";
  await pass(30);
  assert.equal(reopened, 1);
  await pass(65);
  assert.equal(reopened, 2);
});
