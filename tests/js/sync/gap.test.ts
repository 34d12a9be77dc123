// What a phone does with an envelope: take it, leave it, or ask for what it lacks.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Envelope } from "../../../static/src/contract/messages";
import { behind, judge } from "../../../static/src/sync/gap";

const NOW = "2026-11-23T20:15:00.000Z";
const envelope = (change: Partial<Envelope>): Envelope => ({
  epoch: 1,
  from: 10,
  seq: 11,
  put: {},
  drop: {},
  now: NOW,
  ...change,
});
const known = { seq: 10, epoch: 1 };

test("the next envelope is applied", () => assert.equal(judge(envelope({}), known), "apply"));

test("one that begins earlier is applied too: it repeats what is known", () =>
  assert.equal(judge(envelope({ from: 7, seq: 12 }), known), "apply"));

test("one that begins later shows that something was lost", () =>
  assert.equal(judge(envelope({ from: 12, seq: 13 }), known), "gap"));

test("another epoch is another history", () => assert.equal(judge(envelope({ epoch: 2 }), known), "gap"));

test("an old one, overtaken on the way, is left alone", () =>
  assert.equal(judge(envelope({ from: 3, seq: 9 }), known), "stale"));

test("a reset is always taken, also by a phone that knows nothing", () => {
  assert.equal(judge(envelope({ reset: true, from: 0, seq: 2, epoch: 2 }), known), "apply");
  assert.equal(judge(envelope({ reset: true, from: 0 }), { seq: 0, epoch: null }), "apply");
});

test("a tick shows a silent loss", () => {
  assert.equal(behind({ epoch: 1, seq: 10, now: NOW }, known), false);
  assert.equal(behind({ epoch: 1, seq: 11, now: NOW }, known), true);
  assert.equal(behind({ epoch: 2, seq: 10, now: NOW }, known), true);
});
