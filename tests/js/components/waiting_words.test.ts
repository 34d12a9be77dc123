// What waits says what it waits for, in the same words wherever it lies; "Sender" only while somebody has been asked.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { connection } from "../../../static/src/base/connection";
import { canGoNow, waitingInAll, waitingWords } from "../../../static/src/components/waiting_words";
import type { Item } from "../../../static/src/outbox/item";
import { board } from "../../../static/src/sync/store";
import { item } from "../items";
import { speak } from "../words";

const steps = [
  { id: "hello", phase: "welcome", title: "", position: 0 },
  { id: "tables", phase: "ideas", title: "Alle: én idé fra hvert bord", position: 1 },
  { id: "alone", phase: "ideas", title: "Idéer", position: 2 },
];
const at = (step: string): void => {
  board.session.value = new Map([["camp", { id: "camp", step }]]) as never;
};
const early = (more: Partial<Item> = {}): Item => ({
  ...item("idea.post", { id: "a" }),
  hold: "alone",
  ...more,
});

beforeEach(async () => {
  await speak();
  board.steps.value = new Map(steps.map((step) => [step.id, step])) as never;
  connection.value = "connected";
  at("hello");
});
afterEach(() => {
  board.steps.value = new Map();
  board.session.value = new Map();
});

test("what is meant for a later step says which, in each step on the way there, with and without a network", () => {
  for (const step of ["hello", "tables"]) {
    at(step);
    for (const state of ["connected", "offline"] as const) {
      connection.value = state;
      assert.equal(waitingWords(early()), "Venter på Idéer");
      assert.equal(canGoNow(early()), false);
    }
  }
  assert.equal(waitingInAll([early(), early()]), "2 venter på Idéer");
});

test("at its step it is sent, and without a network it says so", () => {
  at("alone");
  assert.equal(waitingWords(early()), "Sendes om lidt");
  assert.equal(waitingWords(early({ state: "sending" })), "Sender");
  connection.value = "offline";
  assert.equal(waitingWords(early()), "Venter på net");
  assert.equal(canGoNow(early({ tries: 2 })), false);
  assert.equal(waitingInAll([early()]), "1 venter");
});

test("it can be sent now where that asks the server again", () => {
  at("alone");
  assert.equal(canGoNow(early({ tries: 1 })), true);
  assert.equal(canGoNow(early({ state: "refused" })), true);
  assert.equal(canGoNow(early({ state: "sending" })), false);
});
