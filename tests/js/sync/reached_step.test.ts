// Where something belongs that was written for another step than the one the room is at.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cards } from "../../../static/src/contract/cards";
import { goesOnIn, reached } from "../../../static/src/sync/reached_step";
import { apply } from "../../../static/src/sync/store";

type Step = Partial<Cards["steps"]>;

const ideas = (id: string, position: number, settings: object = {}): Step =>
  ({ id, position, phase: "ideas", settings, state: "ahead" }) as Step;

function at(now: string, ...steps: Step[]): Step[] {
  const put = { session: [{ id: "camp", step: now }], steps };
  apply({ epoch: 1, from: 0, seq: 1, reset: true, now: new Date().toISOString(), put, drop: {} } as never);
  return steps;
}

test("what waits for a step goes when the room is there or past it, and else waits", () => {
  const offers = ideas("step-2", 2, { noun: "offer" });
  const [themes, later] = [
    { id: "themes", position: 3, phase: "themes", settings: {} } as Step,
    ideas("l", 4),
  ];
  at(
    "welcome",
    { id: "welcome", position: 1, phase: "welcome", settings: {} } as Step,
    offers,
    themes,
    later,
  );
  assert.equal(reached("step-2"), false);
  for (const now of ["step-2", "themes", "l"]) {
    at(now, offers, themes, later);
    assert.equal(reached("step-2"), true, now);
  }
});

test("what waits for a step that is gone goes where one writes, or when one will not write any more", () => {
  const themes = { id: "themes", position: 3, phase: "themes", settings: {} } as Step;
  at("themes", themes, ideas("later", 4));
  assert.equal(reached("0f3a8c62-0000-4000-8000-000000000001"), false);
  at("themes", themes);
  assert.equal(reached("0f3a8c62-0000-4000-8000-000000000001"), true);
});

test("what was begun goes on where the same is written, as long as it fits", () => {
  const table = ideas("table", 4);
  const goes = (then: object, text = "Makkere") => {
    at("here", table, ideas("here", 5, then));
    return goesOnIn(table as Cards["steps"], text)?.id ?? null;
  };
  assert.equal(goes({}), "here");
  assert.equal(goes({ noun: "need" }), null);
  assert.equal(goes({ reading: true }), null);
  assert.equal(goes({ max_length: 20 }, "x".repeat(21)), null);
});
