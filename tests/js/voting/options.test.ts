// What a commitment step asks of phones: a vote, what one brings, or both; never both at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Poll, Step } from "../../../static/src/contract/cards";
import { bringsHere, underVote, votesHere } from "../../../static/src/phases/commitment/vote_or_bring";
import { board } from "../../../static/src/sync/store";
import { grouped } from "../../../static/src/voting/ballots/OptionGroups";
import { inOrder } from "../../../static/src/voting/options";

const step = (id: string, settings: Step["settings"]): Step =>
  ({ id, phase: "commitment", settings }) as Step;
const plan = (...steps: Step[]): void => {
  board.steps.value = new Map(steps.map((one, position) => [one.id, { ...one, position }]));
};

test("where the plan has a step for what people bring, the others are about the vote alone", () => {
  const [five, who] = [step("five", { method: "gradients" }), step("who", { vote: false })];
  plan(five);
  assert.ok(bringsHere(five));
  plan(five, who);
  assert.ok(!bringsHere(five) && bringsHere(who));
  assert.ok(votesHere(five) && !votesHere(who));
});

test("a step may say so itself", () => {
  const [only, both] = [step("only", { bring: false }), step("both", { bring: true })];
  plan(only, both, step("who", { vote: false }));
  assert.deepEqual([bringsHere(only), bringsHere(both)], [false, true]);
});

test("while a vote runs nothing else is asked", () => {
  const poll = (state: Poll["state"]) => ({ state }) as Poll;
  assert.deepEqual((["open", "closed", "counted"] as const).map(poll).map(underVote), [true, true, true]);
  assert.ok(!underVote(poll("ready")) && !underVote(poll("revealed")) && !underVote(undefined));
});

test("a ballot stands under its themes, in each voter's own order; what has none comes last", () => {
  const named = [
    ["t1", "Steder"],
    ["t2", "Penge"],
  ].map(([id, title]) => [id, { id, title }]);
  board.themes.value = new Map(named as never);
  const [ids, themes] = [
    ["a", "b", "c", "d", "e"],
    ["t1", "t2", null, "t1", "t2"],
  ];
  board.ideas.value = new Map(ids.map((id, at) => [id, { id, theme: themes[at] }]) as never);
  const firsts = new Set<string | undefined>();
  for (let n = 0; n < 40; n += 1) {
    const order = inOrder({ id: `poll-${n}`, over: "ideas" }, ids);
    assert.deepEqual([...order].sort(), ids);
    assert.equal(order.at(-1), "c");
    const runs = order.map((id) => themes[ids.indexOf(id)]);
    assert.equal(runs.filter((theme, at) => theme !== runs[at - 1]).length, 3);
    firsts.add(order[0]);
  }
  assert.deepEqual([...firsts].sort(), ["a", "b", "d", "e"]);
});

test("options that follow one another under one theme are one group", () => {
  const option = (id: string, theme?: string) => ({ id, theme, title: id, own: false });
  const groups = grouped([option("a", "Steder"), option("b", "Steder"), option("c")]);
  assert.deepEqual(
    groups.map(({ theme, options }) => [theme, options.length]),
    [
      ["Steder", 2],
      [undefined, 1],
    ],
  );
});
