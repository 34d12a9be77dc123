// Each voter has an own order of the options, always the same; over many voters nobody stands first more often.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ownOrder } from "../../../static/src/base/seeded_order";

const options = ["a", "b", "c", "d", "e"];

test("the same voter meets the same order in the same poll", () =>
  assert.deepEqual(ownOrder(options, "ann", "poll"), ownOrder(options, "ann", "poll")));

test("every option is there once", () =>
  assert.deepEqual(ownOrder(options, "bo", "poll").toSorted(), options));

test("over a thousand voters each option stands first about as often", () => {
  const firsts = new Map<string, number>();
  for (let n = 0; n < 1_000; n += 1) {
    const first = ownOrder(options, `voter-${n}`, "poll")[0]!;
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  for (const option of options)
    assert.ok(Math.abs((firsts.get(option) ?? 0) - 200) < 60, `${option}: ${firsts.get(option)}`);
});

test("a new round is a new order for most", () => {
  const moved = Array.from({ length: 100 }, (_, n) => `voter-${n}`).filter(
    (voter) => ownOrder(options, voter, "one").join() !== ownOrder(options, voter, "two").join(),
  );
  assert.ok(moved.length > 90);
});
