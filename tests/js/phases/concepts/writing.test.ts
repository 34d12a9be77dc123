// Two people write in one field of a canvas. Whatever the network does, no text is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Concept } from "../../../../static/src/contract/cards";
import type { Item } from "../../../../static/src/outbox/item";
import {
  both,
  clash,
  type Field,
  fieldOf,
  next,
  shown,
  typed,
} from "../../../../static/src/phases/concepts/writing";

const concept = (text: string, version: number): Concept => ({
  id: "makker",
  kind: "concept",
  idea: null,
  theme: null,
  position: 1,
  title: "Makkerordning",
  team: [],
  fields: { who: { text, version } },
  needs: { people: null, hours_per_month: null, money_dkk: null, things: [] },
  needs_version: 0,
  owner: null,
  backing: {
    people: 0,
    sectors: 0,
    going: 0,
    in_force: 0,
    waiting: 0,
    anew: { going: 0, in_force: 0, waiting: 0 },
  },
});
const write = (text: string, version: number, state: Item["state"], error?: Item["error"]): Item => ({
  op_id: "op",
  session: "camp",
  member: "ann",
  type: "concept.write",
  payload: { concept: "makker", field: "who", text, version },
  n: 1,
  state,
  error,
  tries: 0,
  after: 0,
});
const stale = (text: string, version: number): Item["error"] => ({
  code: "conflict",
  message: "",
  text,
  version,
});
const who = (saved: string, version: number, items: Item[] = [], draft: object | null = null): Field =>
  fieldOf(concept(saved, version), "who", items, draft ? JSON.stringify(draft) : "");

test("the first word builds on what was saved, and a pause sends it", () => {
  const box = typed(who("Unge", 4), "Unge uden");
  assert.deepEqual(box, { text: "Unge uden", version: 4 });
  assert.deepEqual(next(who("Unge", 4, [], box)), { act: "send", text: "Unge uden", version: 4 });
});

test("the same text again is not sent", () =>
  assert.deepEqual(next(who("Unge", 4, [], { text: "Unge", version: 4 })), { act: "forget" }));

test("while one text is under way the next waits, and goes out on the version after it", () => {
  const sending = write("Unge uden", 4, "sending");
  const box = typed(who("Unge", 4, [sending]), "Unge uden fællesskab");
  assert.equal(box.version, 5);
  assert.equal(next(who("Unge", 4, [sending], box)).act, "wait");
  const saved = write("Unge uden", 4, "saved");
  assert.deepEqual(next(who("Unge uden", 5, [saved], box)), { act: "send", ...box });
});

test("the box does not fall back to the old text while the card is on its way", () => {
  assert.equal(shown(who("Unge", 4, [write("Unge uden", 4, "saved")])), "Unge uden");
  assert.equal(shown(who("Andet", 6, [write("Unge uden", 4, "saved")])), "Andet");
});

test("a stale text is kept beside the newer one, and nothing is sent until the writer chooses", () => {
  const refused = write("Unge uden", 4, "refused", stale("Unge i byen", 5));
  const field = who("Unge i byen", 5, [refused]);
  assert.deepEqual(clash(field), { mine: "Unge uden", theirs: "Unge i byen", version: 5 });
  assert.equal(shown(field), "Unge uden");
  const writing = who("Unge i byen", 5, [refused], { text: "Unge uden sted", version: 5 });
  assert.equal(clash(writing)?.mine, "Unge uden sted");
  assert.equal(next(writing).act, "nothing");
});

test("when a third text comes meanwhile, that is the one to choose against", () => {
  const refused = write("Unge uden", 4, "refused", stale("Unge i byen", 5));
  assert.deepEqual(clash(who("Unge på landet", 7, [refused])), {
    mine: "Unge uden",
    theirs: "Unge på landet",
    version: 7,
  });
});

test("the two texts can be put together, theirs first", () => {
  assert.equal(both({ mine: "Min", theirs: "Deres", version: 2 }), "Deres\n\nMin");
  assert.equal(both({ mine: "Min", theirs: "", version: 2 }), "Min");
});

test("a text that was refused for another reason stays in the box and can be sent again", () => {
  const refused = write("Unge uden", 4, "refused", { code: "forbidden", message: "" });
  assert.equal(clash(who("Unge", 4, [refused])), null);
  assert.equal(shown(who("Unge", 4, [refused])), "Unge uden");
  assert.equal(next(who("Unge", 4, [refused], { text: "Unge", version: 4 })).act, "send");
});

test("a draft that cannot be read is no draft", () =>
  assert.equal(shown(fieldOf(concept("Unge", 4), "who", [], "{half")), "Unge"));
