// What counts as a step of the plan: the same on phones, console and wall.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Action, Commitment, Concept } from "../../../static/src/contract/cards";
import { ahead, counted, notPlanned, overdue, withSteps } from "../../../static/src/teams/plan_steps";

const action = (id: string, state: Action["state"], due: string): Action =>
  ({ id, concept: "c1", what: id, due, state }) as Action;
const PAST = "2001-01-01";
const LATER = "2999-01-01";
const all = [
  action("late", "open", PAST),
  action("coming", "doing", LATER),
  action("done", "done", PAST),
  action("given up", "dropped", LATER),
];
const ids = (list: readonly Action[]): string[] => list.map(({ id }) => id);
const concepts = [{ id: "c1" }, { id: "c2" }] as Concept[];

test("what lies ahead has its day before it; what the day has passed is told apart", () => {
  assert.deepEqual(ids(ahead(all)), ["coming"]);
  assert.deepEqual(ids(overdue(all)), ["late"]);
});

test("a step that looks back counts what was agreed, also what is done; another what is still to do", () => {
  assert.deepEqual(ids(counted({ settings: { back: true } }, all)), ["late", "coming", "done"]);
  assert.deepEqual(ids(counted({ settings: {} }, all)), ["late", "coming"]);
});

test("what is done already is no plan for what comes", () => {
  const done = [action("done", "done", PAST)];
  assert.equal(withSteps(concepts, counted({ settings: {} }, done)), 0);
  assert.equal(withSteps(concepts, counted({ settings: { back: true } }, done)), 1);
});

test("a first step without a day is in nobody's plan, told in words or only that there is one", () => {
  const given = [
    { id: "p1", concept: "c1", first_step: "Ringe" },
    { id: "p2", concept: "c1", has_step: true },
    { id: "coming", concept: "c1", first_step: "Står i planen" },
    { id: "p3", concept: "c1", first_step: null },
    { id: "p4", concept: "c2", first_step: "Et andet sted" },
  ] as unknown as Commitment[];
  assert.deepEqual(
    notPlanned(concepts[0]!, given, all).map(({ id }) => id),
    ["p1", "p2"],
  );
});
