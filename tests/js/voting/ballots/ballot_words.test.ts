// A voter's choice before it is sent, and a result as people read it: numbers and order, without a screen.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { knows, t } from "../../../../static/src/base/i18n";
import type { Poll, Result } from "../../../../static/src/contract/cards";
import { ballotFor, ballots } from "../../../../static/src/voting/ballots";
import { howWords, leftWords } from "../../../../static/src/voting/ballots/ballot_words";
import {
  each,
  obstacle,
  purse,
  put,
  ranked,
  refusal,
  squared,
  supported,
  toggled,
} from "../../../../static/src/voting/ballots/choices";
import { enough, nextPair, pairName } from "../../../../static/src/voting/ballots/next_pair";
import { swapped } from "../../../../static/src/voting/ballots/ranking";
import { UnknownBallot } from "../../../../static/src/voting/ballots/UnknownMethod";
import { earlierRounds, newestRounds } from "../../../../static/src/voting/poll_rounds";
import { restOfStory, whyWon } from "../../../../static/src/voting/results/explanation";
import {
  figuresOf,
  ownShare,
  percent,
  placeOf,
  ranking,
  shown,
} from "../../../../static/src/voting/results/figures";
import {
  opinionsInShort,
  quarter,
  shared,
  sizes,
  someHidden,
} from "../../../../static/src/voting/results/opinion_groups";
import { answersIn } from "../../../../static/src/voting/results/ResultAnswers";
import { speak } from "../../words";

before(speak);

const poll = (method: string, settings = {}, more = {}): Poll =>
  ({
    id: "p",
    step: "s",
    round: 1,
    method,
    settings,
    options: ["a", "b", "c", "d"],
    concept: null,
    ...more,
  }) as Poll;
const result = (more: Partial<Result>): Result =>
  ({
    method: "dots",
    winners: ["b"],
    totals: { a: "2", b: "5", c: "2", d: "0" },
    confirmed: null,
    ...more,
  }) as Result;

test("a dot leaves the purse, and the last one cannot be spent twice", () => {
  const five = poll("dots", { budget: 5, max_per_option: 2 });
  const now = purse(five, { votes: { a: 2, b: 2 } }, each);
  assert.deepEqual(now, { budget: 5, left: 1, cap: 2 });
  assert.equal(refusal(now, 2, each), "cap");
  assert.equal(refusal(now, 0, each), null);
  assert.equal(refusal(purse(five, { votes: { a: 2, b: 2, c: 1 } }, each), 0, each), "budget");
});

test("the third vote for the same costs five credits more", () => {
  const now = purse(
    poll("quadratic", { budget: 12, max_per_option: null }),
    { votes: { a: 2, b: 2 } },
    squared,
  );
  assert.equal(now.left, 4);
  assert.equal(refusal(now, 2, squared), "budget");
  assert.equal(refusal(now, 1, squared), null);
});

test("what is nothing is not written: no dot, no vote", () => {
  assert.deepEqual(put({ a: 2, b: 1 }, "b", 0), { a: 2 });
  assert.deepEqual(put({ a: 2 }, "b", 1), { a: 2, b: 1 });
  assert.deepEqual(toggled(["a"], "b"), ["a", "b"]);
  assert.deepEqual(toggled(["a", "b"], "a"), ["b"]);
});

test("a choice speaks for what it ticks, favours or ranks, and a consent for nothing on a list", () => {
  assert.deepEqual(supported({ approve: ["a", "b"] }), ["a", "b"]);
  assert.deepEqual(supported({ votes: { c: 1 } }), ["c"]);
  assert.deepEqual(supported({ scores: { a: 5, b: 1, c: 3 } }), ["a", "c"]);
  assert.deepEqual(supported({ ranking: ["a", ["b", "c"]] }), ["a", "b", "c"]);
  assert.equal(supported({ stance: "ok" }), null);
  assert.equal(supported(null), null);
  assert.deepEqual(ranked(null), []);
});

test("an objection waits for its reason, and a money vote for its third tick", () => {
  const consent = poll("consent", { reason_length: 10 });
  assert.equal(obstacle(consent, { stance: "ok" }), null);
  assert.deepEqual(obstacle(consent, { stance: "object", reason: "Nej" }), {
    key: "vote.reason_needed",
    n: 10,
  });
  assert.equal(obstacle(consent, { stance: "object", reason: "Der mangler penge" }), null);
  assert.ok(obstacle(poll("gradients"), { grade: 1 }));
  assert.equal(obstacle(poll("gradients"), { grade: 2 }), null);
  const money = poll("budget_greedy", { min_choices: 3 });
  assert.deepEqual(obstacle(money, { approve: ["a"] }), { key: "vote.at_least", n: 3 });
  assert.equal(obstacle(money, { approve: [] }), null);
  assert.equal(obstacle(money, { approve: ["a", "b", "c"] }), null);
});

test("nobody is asked the same pair twice, and all are seen about as often", () => {
  const order = ["a", "b", "c", "d", "e"];
  const answers: { a: string; b: string; w: "a" }[] = [];
  for (let pair = nextPair(order, answers); pair; pair = nextPair(order, answers))
    answers.push({ a: pair[0], b: pair[1], w: "a" });
  assert.equal(answers.length, 10);
  assert.equal(new Set(answers.map(({ a, b }) => pairName(a, b))).size, 10);
  const early = answers.slice(0, 5).flatMap(({ a, b }) => [a, b]);
  for (const id of order) assert.equal(early.filter((one) => one === id).length, 2);
  assert.equal(enough(3, 100), 3);
  assert.equal(enough(300, 100), 30);
});

test("▲ swaps two neighbours and leaves the rest", () => {
  assert.deepEqual(swapped(["a", "b", "c"], 1, 0), ["b", "a", "c"]);
});

test("a count is exact: thirty-five halves are seventeen and a half", () => {
  assert.equal(shown("35/2"), "17,5");
  assert.equal(shown("11/3", "score"), "3,7");
  assert.equal(shown(undefined), "0");
});

test("a share is a percentage, and a hidden one is none", () => {
  assert.equal(percent("7/9"), 78);
  assert.equal(percent("0/6"), 0);
  assert.equal(percent(null), null);
});

test("winners stand first; of the rest, equal ones share a place", () => {
  const one = result({});
  const order = ranking(one, ["a", "b", "c", "d"]);
  assert.deepEqual(order, ["b", "a", "c", "d"]);
  assert.deepEqual(
    order.map((id) => placeOf(one, order, id)),
    [1, 2, 2, 4],
  );
});

test("scores are read by their mean, also where the sum says otherwise", () => {
  const rounds = [
    { option: "b", mean: "11/3", sum: 33 },
    { option: "a", mean: "18/5", sum: 36 },
  ];
  const scored = result({ method: "score", totals: { a: "36", b: "33" }, rounds } as never);
  assert.equal(figuresOf(scored).a, "18/5");
  assert.deepEqual(ranking(scored, ["a", "b"]), ["b", "a"]);
});

test("two of my three are in, by what the group confirmed", () => {
  assert.deepEqual(ownShare(result({}), ["a", "b", "c"]), { n: 1, of: 3 });
  assert.deepEqual(ownShare(result({ confirmed: ["a", "b"] }), ["a", "b", "c"]), { n: 2, of: 3 });
  assert.equal(ownShare(result({}), null), null);
  assert.equal(ownShare(result({}), []), null);
});

test("the newest round of each concept is voted on, and the revealed ones before it can be read", () => {
  const all = [
    poll("consent", {}, { id: "x1", concept: "x", state: "revealed" }),
    poll("consent", {}, { id: "x2", concept: "x", round: 2 }),
    poll("consent", {}, { id: "y1", concept: "y" }),
    poll("consent", {}, { id: "z", step: "another" }),
  ];
  const newest = newestRounds(all, "s", ["y", "x"]);
  assert.deepEqual(
    newest.map(({ id }) => id),
    ["y1", "x2"],
  );
  assert.deepEqual(
    earlierRounds(all, all[1]!).map(({ id }) => id),
    ["x1"],
  );
});

test("grades and stances are both told from the best to the worst", () => {
  assert.deepEqual(
    answersIn({ grades: { "5": 2, "1": 1 } }).map(({ n }) => n),
    [2, 0, 0, 0, 1],
  );
  assert.deepEqual(
    answersIn({ ok: 3, concern: 1, object: 0 }).map(({ n }) => n),
    [3, 1, 0],
  );
});

/** Every method has its name in the catalogue; so the catalogue knows them all. */
const methods = (): string[] =>
  Object.keys(JSON.parse(readFileSync("ideation/locales/da/method.json", "utf8")))
    .map((key) => /^method\.(\w+)\.title$/.exec(key)?.[1] ?? "")
    .filter(Boolean);

test("every method of the server has a ballot here, words for what to do, and a unit for its numbers", () => {
  assert.deepEqual(Object.keys(ballots).sort(), methods().sort());
  for (const method of methods()) {
    const asked = {
      poll: poll(method, { budget: 5, max_per_option: 2 }),
      choice: null,
      options: [{ id: "a" }],
    };
    assert.notEqual(howWords(asked), "", method);
    assert.ok(!leftWords(asked).includes("vote."), method);
    assert.ok(knows(`result.unit_${method}`) || ["consent", "gradients"].includes(method), method);
  }
  assert.equal(t("vote.dots_left", { n: 2, m: 5 }), "2 af 5 prikker tilbage");
});

test("a method that nobody here knows gets a calm answer, not a crash", () => {
  assert.equal(ballotFor("coin_flip"), UnknownBallot);
  assert.equal(howWords({ poll: poll("coin_flip"), choice: null, options: [] }), "");
});

test("why a winner won stands at the winner, and not a second time below", () => {
  const told = result({
    because: { da: { b: "valgt som nr. 1 med 5 kryds." }, en: {} },
    explanation: {
      da: ["7 stemmer er talt op.", "”Bus”: valgt som nr. 1 med 5 kryds.", "”App” manglede 3 kryds."],
      en: [],
    },
  });
  assert.equal(whyWon(told).b, "valgt som nr. 1 med 5 kryds.");
  assert.deepEqual(restOfStory(told), ["7 stemmer er talt op.", "”App” manglede 3 kryds."]);
});

test("a result from an earlier version still tells its story", () => {
  const old = result({ explanation: { da: ["”Bus”: Valgt som nr. 1."], en: [] } });
  assert.deepEqual(whyWon(old), {});
  assert.deepEqual(restOfStory(old), ["”Bus”: Valgt som nr. 1."]);
});

test("groups that vote alike agree on what half of each supports, or else have a quarter in common", () => {
  const look = {
    people: 60,
    groups: [30, 20, 10],
    quarters: { a: [3, 2, 2], b: [3, 1, 1], c: [0, 3, null] },
    agreed: ["a", "b"],
    divides: ["c"],
  };
  assert.deepEqual(shared(look), { kind: "agreed", ids: ["a"] });
  assert.deepEqual(shared({ ...look, agreed: ["b"] }), { kind: "common", ids: ["b"] });
  assert.equal(sizes(look), "A: 30 · B: 20 · C: 10");
  assert.deepEqual([3, 1, 0, null].map(quarter), ["3\u00a0af\u00a04", "1\u00a0af\u00a04", "få", "–"]);
  assert.ok(someHidden(look) && !someHidden({ ...look, quarters: { a: [3, 2, 2] } }));
  const title = (id: string): string => `Idé ${id}`;
  assert.equal(
    opinionsInShort(result({ opinions: look }), title),
    "3 meningsgrupper. De er enige om ”Idé a”.",
  );
  assert.equal(opinionsInShort(result({ opinions: { ...look, groups: [] } }), title), null);
  assert.equal(opinionsInShort(result({}), title), null);
});
