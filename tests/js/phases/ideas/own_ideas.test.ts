// One's own ideas on one's own phone: what the server has, what is under way, what is being changed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hold } from "../../../../static/src/base/collect_new";
import { found } from "../../../../static/src/base/search";
import type { Idea } from "../../../../static/src/contract/cards";
import { ownIdeas } from "../../../../static/src/phases/ideas/own_ideas";
import { item } from "../../items";

const card = (id: string, text: string, n: number, step = "one"): Idea => ({
  id,
  text,
  n,
  step,
  for_whom: null,
  theme: null,
  merged_into: null,
  builds_on: null,
  late: false,
  hidden: false,
  pending: false,
  selected: false,
  proxy: false,
});
const saved: Idea[] = [card("a", "Fritidspas", 1), card("b", "Én indgang", 2)];
const texts = (list: { idea: Idea }[]) => list.map(({ idea }) => idea.text);

test("the newest stands first, the unsent one above those that are saved", () => {
  const list = ownIdeas(saved, [item("idea.post", { id: "c", text: "Makkerordning" })]);
  assert.deepEqual(texts(list), ["Makkerordning", "Én indgang", "Fritidspas"]);
  assert.equal(list[0]?.item?.state, "waiting");
});

test("an idea that the server has is not shown twice while its acknowledgement is fresh", () =>
  assert.equal(ownIdeas(saved, [item("idea.post", { id: "b", text: "Én indgang" }, "saved")]).length, 2));

test("an edit is seen at once, and taken back when it is refused", () => {
  const edit = item("idea.edit", { id: "a", text: "Fritidspas til alle" });
  assert.ok(texts(ownIdeas(saved, [edit])).includes("Fritidspas til alle"));
  assert.ok(texts(ownIdeas(saved, [{ ...edit, state: "refused" }])).includes("Fritidspas"));
});

test("what is taken back is gone at once, and there again when that is refused", () => {
  const back = item("idea.withdraw", { id: "a" });
  assert.deepEqual(texts(ownIdeas(saved, [back])), ["Én indgang"]);
  assert.equal(ownIdeas(saved, [{ ...back, state: "refused" }]).length, 2);
});

test("what was posted a moment ago and taken back does not come back", () => {
  const posted = item("idea.post", { id: "c", text: "Fortrudt" }, "saved");
  assert.equal(ownIdeas(saved, [posted, item("idea.withdraw", { id: "c" }, "saved")]).length, 2);
});

test("a withdrawal that was undone leaves nothing behind", () => {
  const back = item("idea.withdraw", { id: "a" }, "saved");
  assert.equal(ownIdeas(saved, [back]).length, 2);
});

test("what one wrote in an earlier step is still one's own", () =>
  assert.equal(ownIdeas([...saved, card("c", "Guide", 3, "two")], []).length, 3));

test("new ideas of others wait; those that are read stay where they are", () => {
  const { shown, fresh } = hold(
    [{ id: "old" }, { id: "own" }, { id: "new" }],
    new Set(["old"]),
    new Set(["own"]),
  );
  assert.deepEqual(
    shown.map(({ id }) => id),
    ["old", "own"],
  );
  assert.deepEqual(
    fresh.map(({ id }) => id),
    ["new"],
  );
});

test("å finds Å, in any order of the words, and é is not e", () => {
  assert.ok(found("å", "Åbne værksteder"));
  assert.ok(found("torsdag åbne", "Åbne værksteder om torsdagen"));
  assert.ok(found("", "alt"));
  assert.ok(!found("ide", "Idé", null));
});
