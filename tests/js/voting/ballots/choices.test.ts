/** What was given to something that was hidden since is found, and can be taken back, in every shape of ballot. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Choice, purse, strangers, without } from "../../../../static/src/voting/ballots/choices";

const options = [{ id: "a" }, { id: "b" }];
const SHAPES: Record<string, { choice: Choice; left: Choice }> = {
  dots: { choice: { votes: { x: 5 } }, left: { votes: {} } },
  approval: { choice: { approve: ["x", "a"] }, left: { approve: ["a"] } },
  score: { choice: { scores: { x: 5, b: 0 } }, left: { scores: { b: 0 } } },
  impact_effort: {
    choice: { ratings: { x: { impact: 5, effort: null } } },
    left: { ratings: {} },
  },
  pairwise: {
    choice: {
      answers: [
        { a: "a", b: "x", w: "a" },
        { a: "a", b: "b", w: "tie" },
      ],
    },
    left: { answers: [{ a: "a", b: "b", w: "tie" }] },
  },
};

for (const [method, { choice, left }] of Object.entries(SHAPES))
  test(`${method}: what is hidden is named, and taken back`, () => {
    assert.deepEqual(strangers(choice, options), ["x"]);
    assert.deepEqual(without(choice, ["x"]), left);
    assert.deepEqual(strangers(left, options), []);
  });

test("a ranking shows it in its own rows, and a stance names nothing", () => {
  assert.deepEqual(strangers({ ranking: ["x", "a"] }, options), []);
  assert.deepEqual(strangers({ stance: "ok" }, options), []);
  assert.deepEqual(without({ stance: "object", reason: "Nej" }, ["x"]), { stance: "object", reason: "Nej" });
});

test("dots that were taken back can be used again", () => {
  const poll = { settings: { budget: 5 } } as unknown as Parameters<typeof purse>[0];
  const choice: Choice = { votes: { x: 5 } };
  assert.equal(purse(poll, choice, (n) => n).left, 0);
  assert.equal(purse(poll, without(choice, ["x"]), (n) => n).left, 5);
});
