// Two that stood level at the line, and one of them is not in: the one sentence that the room asks for, whatever the method.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Result } from "../../../../static/src/contract/cards";
import { lostByLot, ownLevel } from "../../../../static/src/voting/results/explanation";
import { speak } from "../../words";

before(speak);

const result = (more: Partial<Result> = {}): Result =>
  ({
    id: "p",
    method: "approval",
    ballots: 9,
    electors: 9,
    few: false,
    winners: ["c", "b"],
    goes_on: null,
    totals: { a: "4", b: "4", c: "6" },
    scores: {},
    ties: [{ round: 1, tied: ["a", "b"], broken_by: "lot", mattered: true }],
    rule: {},
    ...more,
  }) as unknown as Result;
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, "");
const title = (id: string): string => `Udsagn ${id.toUpperCase()}`;
const said = (more: Partial<Result> = {}): string => plain(lostByLot(result(more), title));

test("who has just as many and is not in is named, with what decided it", () => {
  assert.equal(said(), "Udsagn A fik lige så mange. Lodtrækningen afgjorde det.");
  assert.match(
    said({ ties: [{ ...result().ties[0]!, broken_by: "merit" }] }),
    /^Udsagn A fik lige så mange\. Reglen for/,
  );
});

test("the option itself says it too, without its name", () => {
  assert.equal(
    ownLevel(result(), "a"),
    "Fik lige så mange som den sidste, der kom med. Lodtrækningen afgjorde det.",
  );
  assert.equal(ownLevel(result(), "b"), undefined);
});

test("where the figures do not show it, it only stood level", () => {
  assert.match(
    said({ totals: { a: "3", b: "4", c: "6" } }),
    /^Udsagn A stod lige med den sidste, der kom med\./,
  );
});

test("several are named once each", () => {
  const ties = [
    { round: 1, tied: ["a", "b", "d"], broken_by: "lot", mattered: true },
    { round: 2, tied: ["a", "b"], broken_by: "lot", mattered: true },
  ] as Result["ties"];
  assert.match(
    said({ ties, totals: { a: "4", b: "4", c: "6", d: "4" } }),
    /^Udsagn A · Udsagn D fik lige så mange\./,
  );
});

test("nothing is said of what decided nothing, of few, of what all go on with, or where nobody wins", () => {
  assert.equal(said({ ties: [{ ...result().ties[0]!, mattered: false }] }), "");
  assert.equal(said({ few: true }), "");
  assert.equal(said({ goes_on: ["a", "b", "c"] }), "");
  assert.equal(said({ rule: { asks: "agree" } as never }), "");
});

test("of many only their number is told: a wall of names would bury what was chosen", () => {
  const tied = Array.from({ length: 40 }, (_, n) => `x${n}`);
  const totals = Object.fromEntries([...tied, "b", "c"].map((id) => [id, "4"]));
  const ties = [{ round: 1, tied: [...tied, "b"], broken_by: "lot", mattered: true }] as Result["ties"];
  assert.equal(said({ ties, totals }), "40 andre fik lige så mange. Lodtrækningen afgjorde det.");
});
