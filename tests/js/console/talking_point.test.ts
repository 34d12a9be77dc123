// What stands still on the console, what belongs together, and what is worth saying aloud.
import assert from "node:assert/strict";
import { test } from "node:test";
import { rowsOf } from "../../../static/src/console/steady_list";
import { sayOf } from "../../../static/src/console/talking_point";
import { groupsOf } from "../../../static/src/phases/ideas/console/groups";

const cards = (...ids: string[]) => ids.map((id) => ({ id }));
const seen = (rows: ReturnType<typeof rowsOf>) =>
  rows.map(({ card, gone }) => (gone ? `(${card.id})` : card.id));

test("while nobody is at the list, everything is there where it belongs", () => {
  assert.deepEqual(seen(rowsOf(cards("b", "a"), cards("c", "b"), false)), ["c", "b"]);
});

test("while somebody is at it nothing moves: what is new waits, what goes keeps its place", () => {
  assert.deepEqual(seen(rowsOf(cards("b", "a"), cards("c", "a"), true)), ["(b)", "a"]);
  assert.deepEqual(seen(rowsOf(cards("b", "a"), cards("a", "b"), true)), ["b", "a"]);
});

test("a card that changes changes in its place", () => {
  const [row] = rowsOf([{ id: "a", text: "før" }], [{ id: "a", text: "nu" }], true);
  assert.equal(row?.card.text, "nu");
});

test("pairs become groups: whoever is alike with half of a group belongs to it", () => {
  assert.deepEqual(
    groupsOf([
      ["a", "b"],
      ["b", "c"],
      ["x", "y"],
    ]),
    [
      ["a", "b", "c"],
      ["x", "y"],
    ],
  );
  const chain = groupsOf([
    ["a", "b"],
    ["c", "d"],
    ["b", "c"],
  ]);
  assert.deepEqual(chain, [
    ["a", "b"],
    ["c", "d"],
  ]); // one link of four is a chance
});

test("a hundred pairs of a few that say the same are a few groups", () => {
  const same = (name: string) => Array.from({ length: 8 }, (_, n) => `${name}${n}`);
  const pairs = ["a", "b", "c"].flatMap((name) =>
    same(name).flatMap((one, n) =>
      same(name)
        .slice(n + 1)
        .map((other) => [one, other] as const),
    ),
  );
  assert.equal(pairs.length, 84);
  assert.deepEqual(
    groupsOf(pairs).map((group) => group.length),
    [8, 8, 8],
  );
});

test("what one might say is said in the first step of its kind, and when phones rest something else", () => {
  const step = (id: string, phase: "welcome" | "ideas", attention = false) => ({
    id,
    phase,
    settings: { attention },
  });
  const plan = [
    step("1", "welcome"),
    step("2", "welcome", true),
    step("3", "welcome"),
    step("4", "ideas"),
    step("5", "ideas"),
  ] as const;
  assert.deepEqual(
    plan.map((one) => sayOf(one, plan)),
    ["console.say_welcome", "console.say_rest", null, "console.say_ideas", null],
  );
});
