// The table of ideas on one device: one's own moves lie on top until they have arrived; nothing disappears.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Idea, Theme } from "../../../../static/src/contract/cards";
import type { Item } from "../../../../static/src/outbox/item";
import { walk } from "../../../../static/src/phases/themes/arrow_keys";
import { arrange, type Column, neighbour } from "../../../../static/src/phases/themes/board_state";
import { far } from "../../../../static/src/phases/themes/drag";
import { nextTurn } from "../../../../static/src/phases/themes/sorting_order";
import { bySector } from "../../../../static/src/phases/welcome/counts";

const idea = (id: string, n: number, more: Partial<Idea> = {}): Idea =>
  ({ id, text: id, n, theme: null, ...more }) as Idea;
const themes = [
  { id: "way", title: "Vejen ind", position: 2 },
  { id: "places", title: "Mødesteder", position: 1 },
] as Theme[];
const item = (op_id: string, type: string, payload: object, state: Item["state"] = "waiting"): Item =>
  ({ op_id, type, payload, state, session: "camp", member: "ann", n: 0, tries: 0, after: 0 }) as Item;
const nothing: ReadonlySet<string> = new Set();
const seen = (columns: Column[]) =>
  columns.map(({ theme, piles }) => [
    theme?.id ?? "none",
    piles.map((p) => [p.idea.id, ...p.under.map((u) => u.id)].join("+")),
  ]);

test("first what has no theme, then the themes in their order; in each the ideas as they came", () => {
  const ideas = [idea("c", 3), idea("b", 2, { theme: "places" }), idea("a", 1, { theme: "places" })];
  assert.deepEqual(seen(arrange(ideas, themes, [], nothing)), [
    ["none", ["c"]],
    ["places", ["a", "b"]],
    ["way", []],
  ]);
});

test("a move is seen at once, takes along what lies under, and goes back when it is refused or undone", () => {
  const ideas = [idea("a", 1), idea("b", 2, { merged_into: "a" })];
  const move = item("op", "idea.place", { id: "a", theme: "way" });
  assert.deepEqual(seen(arrange(ideas, themes, [move], nothing))[2], ["way", ["a+b"]]);
  assert.deepEqual(seen(arrange(ideas, themes, [{ ...move, state: "refused" }], nothing))[0], [
    "none",
    ["a+b"],
  ]);
  assert.deepEqual(seen(arrange(ideas, themes, [move], new Set(["op"])))[0], ["none", ["a+b"]]);
});

test("merging keeps every original under the one in front, and taking out lets one stand alone", () => {
  const ideas = [idea("a", 1, { theme: "way" }), idea("b", 2), idea("c", 3, { merged_into: "b" })];
  const gather = item("1", "idea.merge", { into: "a", ids: ["b"] });
  assert.deepEqual(seen(arrange(ideas, themes, [gather], nothing))[2], ["way", ["a+b+c"]]);
  const out = item("2", "idea.split", { ids: ["c"] });
  assert.deepEqual(seen(arrange(ideas, themes, [gather, out], nothing))[2], ["way", ["a+b", "c"]]);
});

test("what is hidden is not on the table; an idea whose theme has gone is without one", () => {
  const ideas = [idea("a", 1, { hidden: true }), idea("b", 2, { theme: "gone" })];
  assert.deepEqual(seen(arrange(ideas, themes, [], nothing))[0], ["none", ["b"]]);
});

test("when a card leaves, the keyboard goes on with the one after it, or the one before", () => {
  const [column] = arrange([idea("a", 1), idea("b", 2), idea("c", 3)], [], [], nothing);
  assert.equal(neighbour(column!, ["b"]), "c");
  assert.equal(neighbour(column!, ["c"]), "b");
  assert.equal(neighbour(column!, ["a", "b", "c"]), null);
});

test("arrows go down a column and over to the next one that has cards", () => {
  const shown = [["a", "b", "c"], [], ["d"]];
  assert.equal(walk("ArrowDown", "a", shown), "b");
  assert.equal(walk("ArrowUp", "a", shown), null);
  assert.equal(walk("ArrowRight", "c", shown), "d");
  assert.equal(walk("ArrowLeft", "d", shown), "a");
  assert.equal(walk("m", "a", shown), null);
});

test("people who sort at once begin with different cards, and nobody gets back what they passed by", () => {
  const loose = Array.from({ length: 40 }, (_, n) => `idea-${n}`);
  const first = new Set(
    ["ann", "bo", "fay", "ida", "ole", "per"].map((who) => nextTurn(loose, [], who, "step")),
  );
  assert.ok(first.size > 3);
  const passed: string[] = [];
  for (let id = nextTurn(loose, passed, "ann", "step"); id; id = nextTurn(loose, passed, "ann", "step"))
    passed.push(id);
  assert.equal(new Set(passed).size, 40);
});

test("three pixels are a tremble, five are a drag", () => {
  assert.equal(far({ x: 0, y: 0 }, { x: 3, y: 4 }), 5);
});

test("who is here: by group in the camp's order, participants only, and no empty groups", () => {
  const member = (sector: string, more = {}) => ({
    id: sector,
    sector,
    role: "participant",
    state: "in",
    ...more,
  });
  const sectors = ["civil", "business", "foundation"].map((key) => ({ key }));
  const here = [
    member("foundation"),
    member("civil"),
    member("civil"),
    member("business", { role: "facilitator" }),
  ];
  assert.deepEqual(bySector(here as never, sectors as never), [
    { key: "civil", n: 2 },
    { key: "foundation", n: 1 },
  ]);
});
