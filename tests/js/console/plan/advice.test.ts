// While planning: a way of voting that asks too much where the list is long is not left unsaid.
import assert from "node:assert/strict";
import { test } from "node:test";
import { advice } from "../../../../static/src/console/plan/advice";

test("dots fit a list seen at a glance, rankings a dozen, ticks what people read", () => {
  assert.equal(advice("dots", 21), null);
  assert.deepEqual(advice("dots", 34), { key: "weigh", instead: "phragmen" });
  assert.equal(advice("irv", 12), null);
  assert.deepEqual(advice("irv", 13), { key: "rank", instead: "phragmen" });
  assert.equal(advice("phragmen", 60), null);
  assert.deepEqual(advice("phragmen", 61), { key: "read", instead: "pairwise" });
});

test("what is advised is not advised against, and other ways have nothing to fear", () => {
  assert.equal(advice("pairwise", 300), null);
  assert.equal(advice("phragmen", 34), null);
  assert.equal(advice("budget_equal_shares", 300), null);
});
