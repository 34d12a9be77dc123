// Teams, their canvas and what they bring, in figures.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Commitment, Concept, Member, Sector } from "../../static/src/contract/cards";
import { actionsNow, commitmentsNow, member } from "../../static/src/teams/optimistic";
import { filledIn, missingGroups, stands, teamCounts } from "../../static/src/teams/team";
import { apart, notOffered } from "../../static/src/teams/totals";
import { item } from "./items";

const group = (key: string): Sector => ({ key }) as Sector;
const groups = ["civil", "business", "foundation", "guest"].map(group);
const person = (id: string, sector: string): [string, Member] => [
  id,
  { id, sector, role: "participant", state: "in" },
];
const room = new Map([
  person("ann", "civil"),
  person("bo", "civil"),
  person("fie", "foundation"),
  person("gry", "guest"),
]);
const fields = (...names: string[]): Concept["fields"] =>
  Object.fromEntries(names.map((name) => [name, { text: "Noget", version: 1 }]));

test("a team sees which groups it lacks, and a guest is never missing", () => {
  assert.deepEqual(teamCounts({ team: ["ann", "bo"] }, room, groups), [{ key: "civil", n: 2 }]);
  assert.deepEqual(missingGroups({ team: ["ann", "bo"] }, room, groups), ["business", "foundation"]);
  assert.deepEqual(missingGroups({ team: ["fie", "gry", "gone"] }, room, groups), ["civil", "business"]);
});

test("nine boxes are counted; 'asked' belongs to the first, and blank space is nothing", () => {
  const concept = { fields: { ...fields("who", "asked", "change"), solution: { text: "  ", version: 3 } } };
  assert.equal(filledIn(concept), 2);
  assert.ok(!stands(concept));
  assert.ok(stands({ fields: fields("who", "change", "solution", "evidence") }));
});

let n = 0;
const bring = (concept: string, kinds: Commitment["kinds"], condition: string | null = null): Commitment => ({
  id: `c-${n++}`,
  concept,
  kinds,
  condition,
  conditional: condition !== null,
  standing: condition === null ? "firm" : "waiting",
  depends: null,
  progress: null,
});

test("firm, in force and waiting are three sums", () => {
  const sums = apart([
    bring("makker", { join: true, hours_per_month: 6 }),
    bring("makker", { hours_per_month: 4, contacts: "To skoler" }),
    bring("makker", { money_dkk: 120_000 }, "hvis kommunen lægger det samme"),
    { ...bring("makker", { hours_per_month: 5 }), conditional: true, standing: "in_force" as const },
  ]);
  assert.equal(sums.firm.hours_per_month, 10);
  assert.equal(sums.firm.money_dkk, 0);
  assert.equal(sums.in_force.hours_per_month, 5);
  assert.equal(sums.waiting.money_dkk, 120_000);
  assert.deepEqual(sums.n, { firm: 2, in_force: 1, waiting: 1 });
  assert.deepEqual(notOffered(sums), ["in_kind", "mandate"]);
});

test("the projector knows that there is a condition without its words", () => {
  const told = { concept: "makker", kinds: { in_kind: true as never }, standing: "waiting" as const };
  assert.equal(apart([told]).waiting.in_kind, 1);
});

test("who joins twice is one person, and their hours are all of them", () => {
  const twice = [1, 2].map(() => ({ ...bring("makker", { join: true, hours_per_month: 3 }), member: "ann" }));
  const { firm } = apart(twice);
  assert.deepEqual([firm.join, firm.hours_per_month], [1, 6]);
});

test("joining counts at once, and no longer when it was refused", () => {
  const join = item("team.join", { concept: "makker" });
  assert.ok(member([], "ann", "makker", [join]));
  assert.ok(!member([], "ann", "makker", [{ ...join, state: "refused" }]));
  assert.ok(!member(["ann"], "ann", "makker", [join, item("team.leave", { concept: "makker" })]));
  assert.ok(!member([], "ann", "pas", [join]));
});

test("one's own contribution is seen before it is saved, and gone when taken back", () => {
  const make = item("commitment.make", {
    id: "one",
    concept: "makker",
    kinds: { join: true },
    condition: "hvis",
  });
  const [seen] = commitmentsNow([], [make], "ann");
  assert.equal(seen?.member, "ann");
  assert.deepEqual([seen?.conditional, seen?.standing], [true, "waiting"]);
  assert.equal(commitmentsNow([], [make, item("commitment.withdraw", { id: "one" })], "ann").length, 0);
});

test("a step's new state shows at once and keeps the rest of the step", () => {
  const saved = [
    { id: "ring", concept: "makker", what: "Ring", who: "ann", due: "2026-12-01", state: "open" as const },
  ];
  const [seen] = actionsNow(saved, [item("action.update", { id: "ring", state: "done" })]);
  assert.equal(seen?.state, "done");
  assert.equal(seen?.what, "Ring");
  assert.equal(actionsNow(saved, [item("action.add", { id: "mad", what: "Mad" })])[1]?.state, "open");
});
