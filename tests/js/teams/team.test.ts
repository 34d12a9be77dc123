// Teams, their canvas and what they bring, in figures.
import assert from "node:assert/strict";
import { test } from "node:test";
import { use } from "../../../static/src/base/i18n";
import type { Commitment, Concept, Member, Sector, Step } from "../../../static/src/contract/cards";
import { apply } from "../../../static/src/sync/store";
import { asksToFill, isCanvas, progress } from "../../../static/src/teams/concept_kinds";
import { certainWords } from "../../../static/src/teams/contribution_words";
import { actionsNow, commitmentsNow, member } from "../../../static/src/teams/optimistic";
import { missingGroups, stands, teamCounts } from "../../../static/src/teams/team";
import { apart, notOffered, promisedInAll, promisedTo, saidYesTo } from "../../../static/src/teams/totals";
import { item } from "../items";

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
  person("ida", "business"),
]);
const fields = (...names: string[]): Concept["fields"] =>
  Object.fromEntries(names.map((name) => [name, { text: "Noget", version: 1 }]));

test("a team sees which groups it lacks, and a guest is never missing", () => {
  assert.deepEqual(teamCounts({ team: ["ann", "bo"] }, room, groups), [{ key: "civil", n: 2 }]);
  assert.deepEqual(missingGroups({ team: ["ann", "bo"] }, room, groups), ["business", "foundation"]);
  assert.deepEqual(missingGroups({ team: ["fie", "gry", "gone"] }, room, groups), ["civil", "business"]);
});

test("nobody is missing from a sector that nobody in the room is from", () => {
  const without = new Map([...room].filter(([id]) => id !== "ida"));
  assert.deepEqual(missingGroups({ team: ["ann"] }, without, groups), ["foundation"]);
  const gone = new Map(without).set("ida", { ...room.get("ida")!, state: "removed" });
  assert.deepEqual(missingGroups({ team: ["ann"] }, gone, groups), ["foundation"]);
});

test("where a plan asked for some of the boxes only, a team that filled them is done", () => {
  const concept = { id: "c1", kind: "concept", fields: fields("who", "change") } as unknown as Concept;
  const plan = [
    { id: "s1", phase: "concepts", position: 1, settings: { fields: ["who", "change"] } },
    { id: "s2", phase: "concepts", position: 2, settings: { reading: true } },
  ];
  const [writing, gallery] = plan as unknown as Step[];
  apply({ epoch: 1, from: 0, seq: 1, put: { steps: plan }, drop: {} } as never);
  for (const step of [writing, gallery]) assert.deepEqual(progress(step!, concept), { n: 2, of: 2 });
  apply({ epoch: 1, from: 1, seq: 2, put: {}, drop: { steps: ["s1", "s2"] } } as never);
  assert.deepEqual(progress(gallery!, concept), { n: 2, of: 9 });
});

test("nine boxes are counted; 'asked' belongs to the first, and blank space is nothing", () => {
  const written = { ...fields("who", "asked", "change"), solution: { text: "  ", version: 3 } };
  const concept = { kind: "concept", fields: written } as unknown as Concept;
  assert.deepEqual(progress({ settings: {} }, concept), { n: 2, of: 9 });
  assert.ok(!stands(concept));
  assert.ok(stands({ fields: fields("who", "change", "solution", "evidence") }));
});

test("a step that names what it asks for is done when that is written", () => {
  const concept = { kind: "concept", fields: fields("who", "change", "economy") } as unknown as Concept;
  const asks = (...named: string[]) => ({ settings: { fields: named } });
  assert.deepEqual(progress(asks("who", "asked", "change"), concept), { n: 2, of: 2 });
  assert.deepEqual(progress(asks("economy", "uncertainty"), concept), { n: 1, of: 2 });
  assert.ok(!asksToFill(asks(), concept));
  assert.ok(isCanvas(asks(), concept));
});

test("a challenge is asked little, and has no canvas", () => {
  const step = { settings: { kind: "challenge" } };
  const concept = { kind: "concept", fields: fields("who") } as unknown as Concept;
  assert.ok(!isCanvas(step, concept));
  assert.deepEqual(progress(step, concept), { n: 0, of: 2 });
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

test("whoever is in the team goes along, and is counted once", () => {
  const team = { id: "makker", team: ["ann", "bo", "fie"], backing: { people: 1, sectors: 1, going: 3 } };
  const made = [{ ...bring("makker", { join: true }), member: "ann" }];
  assert.equal(promisedTo(team as Concept, made).firm.join, 3);
  const other = { ...team, id: "lokale", team: ["ann"], backing: { people: 0, sectors: 0, going: 1 } };
  assert.equal(promisedInAll([team, other] as Concept[], made).firm.join, 3);
});

test("to be in a team is told beside what people said yes to, and is no part of it", () => {
  use("da", { "commitment.n_in_team": "{n} er i teamet", "commitment.n_hours": "{n} timer" });
  const team = {
    id: "makker",
    kind: "concept",
    team: ["ann", "bo"],
    backing: { people: 0, sectors: 0, going: 2 },
  };
  assert.deepEqual(saidYesTo(team as Concept, []).n, { firm: 0, in_force: 0, waiting: 0 });
  assert.deepEqual(certainWords(team as Concept, []), ["2 er i teamet"]);
  const made = [{ ...bring("makker", { join: true, hours_per_month: 4 }), member: "ann" }] as Commitment[];
  assert.deepEqual(certainWords(team as Concept, made), ["2 er i teamet", "4 timer"]);
  assert.deepEqual(certainWords({ ...team, team: [], backing: undefined } as never, []), []);
  assert.deepEqual(certainWords({ ...team, kind: "match" } as Concept, []), [], "two who shake hands");
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
