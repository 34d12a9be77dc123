// The phone's views, each by itself and without a browser: what stands there, and what a press sends.
import "./dom";
import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import type { PhaseView } from "../../../static/src/base/view_props";
import { OutboxList } from "../../../static/src/components/OutboxList";
import { shown } from "../../../static/src/components/OutboxSheet";
import type { Cards, Phase } from "../../../static/src/contract/cards";
import { items, remove, send } from "../../../static/src/outbox/outbox";
import { ActionsRoom } from "../../../static/src/phases/actions/room";
import { ClosingRoom } from "../../../static/src/phases/closing/room";
import { OneConcept } from "../../../static/src/phases/commitment/OneConcept";
import { CommitmentRoom } from "../../../static/src/phases/commitment/room";
import { ConceptsRoom } from "../../../static/src/phases/concepts/room";
import { IdeasRoom } from "../../../static/src/phases/ideas/room";
import { secondLoad } from "../../../static/src/phases/second_load";
import { SelectionRoom } from "../../../static/src/phases/selection/room";
import { ThemesRoom } from "../../../static/src/phases/themes/room";
import { WelcomeRoom } from "../../../static/src/phases/welcome/room";
import { speak } from "../words";
import { ANN, room, sent, show } from "./stage";

type Put = Parameters<typeof room>[1];

const IDEA = { id: "i1", n: 1, text: "En bænk ved havnen", step: "now" } as Partial<Cards["ideas"]>;
const CONCEPT = {
  id: "c1",
  kind: "concept",
  title: "Bænke til alle",
  team: ["ann"],
  fields: {},
  needs: { people: null, hours_per_month: null, money_dkk: null, things: [] },
  needs_version: 0,
  backing: { people: 0, sectors: 0 },
  position: 1,
} as unknown as Partial<Cards["concepts"]>;

before(speak);
before(secondLoad);
beforeEach(() => {
  for (const { op_id } of items.value) remove(op_id);
});

const at = (View: PhaseView, phase: Phase, put: Put = {}, settings: object = {}) =>
  show(<View step={room({ phase, settings: settings as never }, put)} late={false} />);

test("ideas: what one writes goes into the outbox, and stands among one's own", async () => {
  const phone = await at(IdeasRoom, "ideas", {}, { hidden: true });
  await phone.type("textarea", "En bænk ved havnen");
  await phone.press("Send");
  assert.equal(sent().at(-1)?.[0], "idea.post");
  assert.equal(sent().at(-1)?.[1].text, "En bænk ved havnen");
  assert.match(phone.text(), /En bænk ved havnen/);
});

test("ideas: nothing is sent of an empty box, and it says why", async () => {
  const phone = await at(IdeasRoom, "ideas", {}, { hidden: true });
  await phone.press("Send");
  assert.deepEqual(sent(), []);
  assert.match(phone.text(), /Skriv/);
});

test("ideas: in the open, everybody's are there", async () => {
  const phone = await at(IdeasRoom, "ideas", { ideas: [IDEA] }, { hidden: false });
  assert.match(phone.text(), /En bænk ved havnen/);
});

test("welcome: the question, and who is here", async () => {
  const phone = await at(WelcomeRoom, "welcome");
  assert.match(phone.text(), /Hvad mangler vi\?/);
});

test("themes: one idea in front, and a theme to make", async () => {
  const phone = await at(ThemesRoom, "themes", { ideas: [IDEA] }, { who: "everyone" });
  assert.match(phone.text(), /En bænk ved havnen/);
});

test("selection: a vote that is not open yet shows what it will be about", async () => {
  const poll = {
    id: "p1",
    step: "now",
    method: "dots",
    over: "ideas",
    state: "ready",
    options: [],
    settings: { seats: 1, budget: 3 },
  } as unknown as Partial<Cards["polls"]>;
  const phone = await at(SelectionRoom, "selection", { ideas: [IDEA], polls: [poll] });
  assert.match(phone.text(), /En bænk ved havnen/);
});

test("concepts: one's own team's stands open", async () => {
  const phone = await at(ConceptsRoom, "concepts", { concepts: [CONCEPT] });
  assert.match(phone.text(), /Bænke til alle/);
});

test("commitment: what one brings is asked concept by concept", async () => {
  const phone = await at(CommitmentRoom, "commitment", { concepts: [CONCEPT] }, { vote: false });
  assert.match(phone.text(), /Bænke til alle/);
});

test("commitment: whoever takes a concept on says who they are first, in its place", async () => {
  const put = { concepts: [CONCEPT], members: [{ ...ANN, name: undefined }] } as unknown as Put;
  const step = room({ phase: "commitment", settings: { vote: false } as never }, put, {
    member: { ...ANN, name: undefined } as never,
  });
  const phone = await show(<OneConcept concept={CONCEPT as Cards["concepts"]} step={step} />);
  await phone.press("Jeg tager ejerskabet");
  assert.deepEqual(sent(), []);
  await phone.press("Jeg tager ejerskabet"); // an empty box is answered in words
  assert.match(phone.text(), /Skriv dit navn, før du tager ejerskabet/);
  assert.deepEqual(sent(), []);
});

test("actions: the plan, concept by concept", async () => {
  const action = {
    id: "a1",
    concept: "c1",
    what: "Ringe til kommunen",
    who: "ann",
    due: "2030-03-04",
    state: "open",
  };
  const phone = await at(ActionsRoom, "actions", { concepts: [CONCEPT], actions: [action as never] });
  assert.match(phone.text(), /Ringe til kommunen/);
});

test("closing: thanks, and what becomes of the report", async () => {
  const phone = await at(ClosingRoom, "closing");
  assert.match(phone.text(), /[Rr]apport/);
});

test("every room draws with nothing in it", async () => {
  const views = {
    ActionsRoom,
    ClosingRoom,
    CommitmentRoom,
    ConceptsRoom,
    IdeasRoom,
    SelectionRoom,
    ThemesRoom,
    WelcomeRoom,
  };
  for (const [name, View] of Object.entries(views)) {
    const phone = await at(View, name.replace("Room", "").toLowerCase() as Phase);
    assert.ok(phone.text().trim(), name);
  }
});

test("the list of what waits has a line for each, and its words", async () => {
  room({ phase: "ideas" });
  send("idea.post", { id: "x1", text: "Gratis frugt" });
  shown.value = true;
  const phone = await show(<OutboxList />);
  assert.match(phone.text(), /Gratis frugt/);
});
