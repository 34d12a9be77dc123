// A phone says a thing once a screen, asks for nothing that is over, and answers a press in words.
import "./dom";
import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import type { PhaseView } from "../../../static/src/base/view_props";
import type { Cards, Phase } from "../../../static/src/contract/cards";
import { items, remove } from "../../../static/src/outbox/outbox";
import { ClosingRoom } from "../../../static/src/phases/closing/room";
import { ConceptsRoom } from "../../../static/src/phases/concepts/room";
import { IdeasRoom } from "../../../static/src/phases/ideas/room";
import { secondLoad } from "../../../static/src/phases/second_load";
import { ThemesRoom } from "../../../static/src/phases/themes/room";
import { wide } from "../../../static/src/phases/themes/wide_screen";
import { speak } from "../words";
import { room, sent, show } from "./stage";

type Put = Parameters<typeof room>[1];

const IDEA = { id: "i1", n: 1, text: "En bænk ved havnen", step: "now" } as Partial<Cards["ideas"]>;
const concept = (fields: object, team: string[] = []): Partial<Cards["concepts"]> =>
  ({ id: "c1", kind: "concept", title: "Bænke", team, fields, position: 1 }) as never;

before(speak);
before(secondLoad);
beforeEach(() => {
  for (const { op_id } of items.value) remove(op_id);
});

const at = (View: PhaseView, phase: Phase, put: Put = {}, settings: object = {}, title = "") =>
  show(<View step={room({ phase, title, settings: settings as never }, put)} late={false} />);
const times = (text: string, words: string): number => text.split(words).length - 1;

test("an idea that is too long is said to be so once", async () => {
  const phone = await at(IdeasRoom, "ideas", {}, { hidden: true, max_length: 10 });
  await phone.type("textarea", "En bænk ved havnen");
  assert.equal(times(phone.text(), "8 tegn for meget"), 1);
  await phone.press("Send");
  assert.equal(times(phone.text(), "8 tegn for meget"), 1);
  assert.deepEqual(sent(), []);
});

test("where one only reads, and under another's need, nobody is asked to build on it", async () => {
  const asked = async (settings: object) =>
    (await at(IdeasRoom, "ideas", { ideas: [IDEA] }, { hidden: false, ...settings })).text();
  assert.match(await asked({}), /Byg videre/);
  assert.doesNotMatch(await asked({ reading: true }), /Byg videre/);
  assert.doesNotMatch(await asked({ noun: "need" }), /Byg videre/);
});

test("the first theme is asked for once, at its box, whichever button is pressed", async () => {
  wide.value = false;
  const phone = await at(ThemesRoom, "themes", { ideas: [IDEA] }, { who: "everyone" });
  await phone.press("Næste");
  await phone.press("Opret tema");
  assert.equal(times(phone.text(), "Giv temaet et navn."), 1);
});

test("whoever only watches is told so once", async () => {
  const brief = "Facilitatoren samler idéerne på skærmen.";
  const phone = await at(ThemesRoom, "themes", { ideas: [IDEA] }, { who: "facilitators", brief });
  assert.equal(times(phone.text(), "Facilitatoren"), 1);
});

test("whoever has found a team is not told to find one", async () => {
  const brief = "Gå med i et team.";
  const told = async (team: string[]) =>
    (await at(ConceptsRoom, "concepts", { concepts: [concept({}, team)] }, { fields: [], brief })).text();
  assert.match(await told([]), /Gå med i et team\./);
  assert.doesNotMatch(await told(["ann"]), /Gå med i et team\./);
});

test("a concept in the gallery with nothing in it is one sentence; what is empty beside what is written, too", async () => {
  const read = async (fields: object) => {
    const phone = await at(ConceptsRoom, "concepts", { concepts: [concept(fields)] }, { reading: true });
    if (/Læs/.test(phone.text())) await phone.press("Læs");
    return phone.text();
  };
  assert.equal(times(await read({}), "Ikke udfyldt endnu"), 0);
  assert.equal(times(await read({ who: { text: "Unge i byen", version: 1 } }), "Ikke udfyldt endnu"), 1);
});

test("the last step has its own name until it is over, and lists a yes only where one was asked", async () => {
  const phone = await at(ClosingRoom, "closing", {}, {}, "Første skridt");
  assert.doesNotMatch(phone.text(), /Tak for i dag/);
  assert.doesNotMatch(phone.text(), /Ikke noget denne gang/);
});

test("an answer that is not written is asked for in words", async () => {
  const phone = await at(ClosingRoom, "closing", {}, { ask: "Hvad tager du med herfra?" });
  await phone.press("Gem");
  assert.match(phone.text(), /Skriv dit svar først\./);
  assert.deepEqual(sent(), []);
});
