// What the room has come to: a step with nothing of its own shows the newest of it, under words that are true of it.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { use } from "../../../static/src/base/i18n";
import { inSteps } from "../../../static/src/projector/ideas_to_read";
import { cameTo } from "../../../static/src/projector/so_far";
import { board } from "../../../static/src/sync/store";
import { fewWords } from "../../../static/src/voting/results/few_words";

const KEYS = [
  "projector.not_confirmed",
  "projector.never_confirmed",
  "closing.chosen",
  "closing.heard",
  "closing.decided",
  "closing.dealt_with",
  "match.shaken",
  "projector.passed",
  "projector.not_passed",
  "projector.before",
  "result.nobody_voted",
  "result.few_answers",
];
use("da", Object.fromEntries(KEYS.map((key) => [key, key])));

type Row = { id: string; [name: string]: unknown };
const put = (name: keyof typeof board, ...rows: Row[]): void => {
  board[name].value = new Map(rows.map((row) => [row.id, row])) as never;
};
const step = (id: string, phase: string, position: number, settings = {}): Row => ({
  id,
  phase,
  position,
  title: id,
  settings,
});
const poll = (more = {}): Row => ({
  id: "poll",
  step: "vote",
  state: "revealed",
  round: 1,
  concept: null,
  over: "ideas",
  options: ["bus", "cafe"],
  shown: null,
  ...more,
});
const result = (more = {}): Row => ({
  id: "poll",
  winners: ["bus"],
  totals: { bus: "9", cafe: "2" },
  ties: [],
  objections: [],
  confirmed: null,
  method: "approval",
  ballots: 9,
  ...more,
});
const idea = (id: string, at: string, n: number, more = {}): Row => ({ id, step: at, n, text: id, ...more });

function aRoom(noun = "idea", session = {}): void {
  put("session", { id: "s", step: "break", state: "open", ...session });
  put(
    "steps",
    step("write", "ideas", 1, { noun }),
    step("vote", "selection", 2),
    step("break", "welcome", 3),
  );
  put("ideas", idea("bus", "write", 1), idea("cafe", "write", 2));
}

afterEach(() => {
  for (const pile of Object.values(board)) pile.value = new Map();
});

const titles = () => cameTo()?.ends.map(({ title }) => title);

test("a result that was shown and not confirmed is what the room has come to, until it is", () => {
  aRoom();
  assert.equal(cameTo(), null);
  put("polls", poll());
  put("results", result());
  assert.deepEqual([cameTo()?.words, titles()], ["projector.not_confirmed", ["bus"]]);
  aRoom("idea", { state: "ended" });
  assert.equal(cameTo()?.words, "projector.never_confirmed");
  aRoom();
  put("results", result({ confirmed: ["bus"] }));
  put("ideas", idea("bus", "write", 1, { selected: true }), idea("cafe", "write", 2));
  assert.deepEqual([cameTo()?.words, titles()], ["closing.chosen", ["bus"]]);
});

test("what people only said is taken along, and does not go on", () => {
  aRoom("statement");
  put("ideas", idea("bus", "write", 1, { selected: true }));
  assert.equal(cameTo()?.words, "closing.heard");
});

test("a proposal ends as its own text with what it came to, and what was said no to does not go on", () => {
  aRoom();
  const concept = {
    kind: "proposal",
    title: "Makkere",
    position: 1,
    team: [],
    fields: { proposal: { text: "Fra januar" } },
  };
  put("concepts", { id: "c", ...concept });
  put("polls", poll({ id: "p", concept: "c", over: "concepts", options: ["c"] }));
  put("results", result({ id: "p", winners: [], stands: false }));
  const [end] = cameTo()?.ends ?? [];
  assert.deepEqual(
    [cameTo()?.words, end?.text, end?.verdict],
    ["closing.dealt_with", "Fra januar", "projector.not_passed"],
  );
  put("results", result({ id: "p", winners: ["c"], stands: false }));
  assert.deepEqual([cameTo()?.words, cameTo()?.ends[0]?.verdict], ["closing.decided", "projector.passed"]);
});

test("ideas of many steps: what is new apart, the rest together, and never a pile for each of five", () => {
  const rounds = [1, 2, 3, 4, 5].map((n) => step(`r${n}`, "ideas", n));
  put("steps", ...rounds);
  const ideas = rounds.map(({ id }, n) => idea(`i${n}`, id, n)) as never;
  const piles = inSteps(ideas, rounds[4] as never);
  assert.deepEqual(
    piles.map(({ heading, ideas: those }) => [heading, those.length]),
    [
      ["r5", 1],
      ["projector.before", 4],
    ],
  );
  assert.equal(inSteps(ideas, step("read", "ideas", 6) as never).length, 1);
});

test("of so few it is said what is kept back, and of nobody that nobody voted", () => {
  const few = { explanation: { da: ["Færre end fem"], en: [] }, ballots: 3 };
  assert.equal(fewWords(few), "Færre end fem");
  assert.equal(fewWords({ ...few, ballots: 0 }), "result.nobody_voted");
  assert.equal(fewWords({ ...few, rule: { answers: "pause" } }), "result.few_answers");
});
