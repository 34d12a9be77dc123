// What a proposal's answers come to, in words: few of those who may answer do not speak for the room.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { t } from "../../../../static/src/base/i18n";
import { answeredByFew, verdictKey } from "../../../../static/src/voting/results/objections";
import { speak } from "../../words";

before(speak);

type Given = Parameters<typeof verdictKey>[0];
const verdict = (ballots: number, more: Partial<Given> = {}): string =>
  verdictKey({ ballots, electors: 12, winners: ["p"], stands: false, rule: {}, ...more } as Given);

test("half of the room is enough to adopt it, fewer are not", () => {
  assert.equal(verdict(6), "result.passed");
  assert.equal(verdict(5), "result.few_answered");
  assert.equal(t(verdict(5)), "For få har svaret");
  assert.equal(answeredByFew({ ballots: 0, electors: 0 }), false);
});

test("nobody's answer is no answer, and a no is a no however few gave it", () => {
  assert.equal(verdict(0), "result.nobody_answered");
  assert.equal(verdict(12, { winners: [] }), "result.not_passed");
  assert.equal(verdict(3, { winners: [] }), "result.not_passed");
});

test("since every objection has been dealt with it stands, by as many as answered", () => {
  assert.equal(verdict(8, { winners: [], stands: true }), "result.passed");
  assert.equal(verdict(3, { winners: [], stands: true }), "result.few_answered");
});

test("where the answers are called otherwise, the room says what comes of them", () => {
  const pause = { rule: { answers: "pause" } } as Partial<Given>;
  assert.equal(verdict(12, pause), "result.answered");
  assert.equal(verdict(3, { ...pause, few: true }), "result.pause_on");
  assert.equal(verdict(3, { ...pause, few: true, winners: [] }), "result.pause_off");
});
