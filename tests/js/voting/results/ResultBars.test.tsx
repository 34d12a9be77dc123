// A list of results is numbered where some were chosen and some were not, and nowhere else.
import "../../views/dom";
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { ResultBars } from "../../../../static/src/voting/results/ResultBars";
import { room, show } from "../../views/stage";
import { speak } from "../../words";

before(speak);

const RESULT = {
  ...{ id: "p", method: "approval", ballots: 9, electors: 9, few: false, winners: ["a"], goes_on: ["a"] },
  ...{
    totals: { a: "7", b: "2" },
    scores: {},
    sectors: {},
    ties: [],
    rounds: [],
    because: {},
    rule: {},
    settings: {},
  },
};
const POLL = { id: "p", method: "approval", options: ["a", "b"], settings: { seats: 1 } };

async function places(more: object): Promise<string[]> {
  room({ phase: "selection" });
  const bars = (
    <ResultBars poll={POLL as never} result={{ ...RESULT, ...more } as never} title={(id) => `Idé ${id}`} />
  );
  const { root, text } = await show(bars);
  assert.match(text(), /Idé a.*Idé b/);
  return [...root.querySelectorAll(".bar-place")].map((one) => one.textContent ?? "");
}

test("some are chosen: first, second", async () => {
  assert.deepEqual(await places({}), ["1", "2"]);
});

test("nobody wins where it was asked what people agree on", async () => {
  assert.deepEqual(await places({ rule: { asks: "agree" } }), []);
});
