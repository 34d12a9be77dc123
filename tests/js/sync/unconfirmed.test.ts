// A result that was shown and not confirmed is asked for in every later step.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Poll, Result, Step } from "../../../static/src/contract/cards";
import { unconfirmedIn } from "../../../static/src/sync/unconfirmed";

const steps = [
  { id: "later", position: 5, settings: {} },
  { id: "first", position: 2, settings: {} },
] as unknown as Step[];
const poll = (id: string, more: object = {}): Poll =>
  ({ id, step: "first", round: 1, state: "revealed", options: ["a", "b"], concept: null, ...more }) as Poll;
const result = (id: string, confirmed: string[] | null): Result => ({ id, confirmed }) as unknown as Result;
const found = (polls: Poll[], results: Result[] = []) =>
  unconfirmedIn({ polls, results, steps }).map(({ id }) => id);

test("shown and not confirmed, in the order of the plan", () => {
  assert.deepEqual(found([poll("p", { step: "later" }), poll("q")]), ["q", "p"]);
  assert.deepEqual(found([poll("p")], [result("p", ["a"])]), []);
  assert.deepEqual(found([poll("p")], [result("p", null)]), ["p"]);
});

test("nothing is to be confirmed where nothing was chosen, or it has not been shown", () => {
  assert.deepEqual(found([poll("p", { concept: "c" })]), []);
  assert.deepEqual(found([poll("p", { rule: { asks: "agree" } })]), []);
  for (const state of ["ready", "open", "closed", "counted"])
    assert.deepEqual(found([poll("p", { state })]), []);
});

test("a later round takes the place of the one before", () => {
  assert.deepEqual(found([poll("p"), poll("q", { round: 2, state: "open" })]), []);
});
