// What carries a proposal: what it needs against what is firm, objections dealt with, and where options lie.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Concept, Result } from "../../../../static/src/contract/cards";
import { covers, ready } from "../../../../static/src/teams/needs";
import { apart } from "../../../../static/src/teams/totals";
import { livable, lowest } from "../../../../static/src/voting/results/agreement";
import { goesOn } from "../../../../static/src/voting/results/figures";
import { across, down, fields, spots } from "../../../../static/src/voting/results/matrix";
import { openOnes, passed } from "../../../../static/src/voting/results/objections";

const given = (standing: "firm" | "in_force" | "waiting", hours: number) => ({
  concept: "makker",
  member: `${standing}-${hours}`,
  standing,
  kinds: { hours_per_month: hours },
});
const sums = apart([given("firm", 96), given("in_force", 40), given("waiting", 500)]);
const concept = (more: Partial<Concept> = {}) =>
  ({
    owner: "mette",
    backing: { people: 3, sectors: 2 },
    needs: { people: null, money_dkk: null, hours_per_month: { amount: 120, critical: true }, things: [] },
    ...more,
  }) as Pick<Concept, "needs" | "owner" | "backing">;

test("96 of 120 hours are firm, 40 more hang on an if, and 24 are missing", () => {
  const [hours] = covers(concept(), sums);
  assert.deepEqual([hours?.firm, hours?.in_force, hours?.waiting, hours?.lacking], [96, 40, 500, 24]);
});

test("ready counts what is firm, and says nothing where nothing was asked for", () => {
  assert.deepEqual(ready(concept(), sums), { owner: true, sectors: true, needs: false });
  const less = { people: null, money_dkk: null, hours_per_month: { amount: 90, critical: true } };
  const room = { text: "Et lokale", critical: true, covered: false };
  assert.equal(ready(concept({ needs: { ...less, things: [] } }), sums).needs, true);
  assert.equal(ready(concept({ needs: { ...less, things: [room] } }), sums).needs, false);
  assert.equal(
    ready(concept({ needs: { ...less, things: [{ ...room, critical: false }] } }), sums).needs,
    true,
  );
  const nothing = concept({
    owner: null,
    backing: {
      people: 1,
      sectors: 1,
      going: 1,
      in_force: 0,
      waiting: 0,
      anew: { going: 1, in_force: 0, waiting: 0 },
    },
    needs: { people: null, money_dkk: null, hours_per_month: null, things: [] },
  });
  assert.deepEqual(ready(nothing, sums), { owner: false, sectors: false, needs: null });
});

const result = (more: object): Result =>
  ({
    winners: [],
    totals: { makker: "5" },
    confirmed: null,
    stands: false,
    objections: [],
    ...more,
  }) as never;

test("a proposal goes on when no objection is open any more, unless the group confirmed otherwise", () => {
  const open = result({ objections: [{ id: "o", text: "For dyrt", state: "open" }] });
  assert.deepEqual([passed(open), goesOn(open), openOnes(open).length], [false, [], 1]);
  const settled = result({ stands: true, objections: [{ id: "o", text: "For dyrt", state: "withdrawn" }] });
  assert.deepEqual([passed(settled), goesOn(settled), openOnes(settled).length], [true, ["makker"], 0]);
  assert.deepEqual(goesOn(result({ stands: true, confirmed: [] })), []);
});

test("the lowest group is looked for among those that are shown", () => {
  const told = result({
    method: "gradients",
    rounds: [{ share: "21/25" }],
    sectors: { makker: { civil: "9/10", business: "11/18", foundation: null } },
  });
  assert.equal(livable(told), 84);
  assert.deepEqual(lowest(told), { key: "business", n: 61 });
  assert.equal(lowest(result({ sectors: { makker: { civil: null } } })), null);
});

const rated = (option: string, impact: number[] | null, effort: number[] | null) =>
  ({ option, raters: 4, impact, effort, talk_first: false }) as never;

test("an option lies in the field of its medians, and an unrated one nowhere", () => {
  const rounds = [rated("a", [4, 5, 5], [1, 1, 2]), rated("b", null, null), rated("c", [3, 3, 3], [4, 5, 5])];
  const taken = fields(spots({ rounds }, ["a", "b", "c"]));
  assert.deepEqual(
    taken.map(({ dots, lines }) => [dots.map(({ place, x, y }) => [place, x, y]), lines]),
    [
      [[[1, across(1), down(5)]], true],
      [[[3, across(5), down(3)]], true],
    ],
  );
  assert.ok(down(5) < 50 && across(1) < 50, "much impact for little effort is up to the left");
});

test("however many share a field, none leaves it, none hides another, and none is forgotten", () => {
  for (let n = 1; n <= 30; n++) {
    const ids = Array.from({ length: n }, (_, k) => `o${k}`);
    const rounds = ids.map((id) => rated(id, [4, 5, 5], [1, 1, 2]));
    const [field, ...others] = fields(spots({ rounds }, ids));
    assert.ok(field && !others.length);
    const radius = field.small ? 3.1 : 4.2;
    assert.equal(field.dots.length + field.more, n);
    for (const { x, y, id } of field.dots) {
      assert.ok(
        Math.max(Math.abs(x - field.x), Math.abs(y - field.y)) + radius < 10,
        `${id} of ${n} is inside`,
      );
      for (const other of field.dots)
        assert.ok(id === other.id || Math.hypot(x - other.x, y - other.y) > 2 * radius, `${id} of ${n}`);
    }
  }
});
