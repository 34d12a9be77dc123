// What stands in a box of the console that nobody has pressed yet is still there when one comes back to it.
import "./dom";
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Headcount } from "../../../static/src/console/access/Headcount";
import { LookUpPanel } from "../../../static/src/console/LookUpPanel";
import { items } from "../../../static/src/outbox/outbox";
import { AddThing } from "../../../static/src/phases/concepts/console/AddThing";
import { OnPaper } from "../../../static/src/phases/ideas/console/OnPaper";
import { speak } from "../words";
import { room, sent, show } from "./stage";

before(speak);

const WORDS = "Makkere i ti kommuner";
const value = (root: HTMLElement, where: string): string =>
  root.querySelector<HTMLInputElement>(where)?.value ?? "";

const step = () => room({ phase: "concepts", settings: {} as never });
const BOXES = {
  "counted in the room": { View: () => <Headcount />, where: ".headcount input", text: "31" },
  "a message to the phones": { View: () => <LookUpPanel />, where: "details input", text: WORDS },
  "something to add": { View: () => <AddThing step={step()} />, where: "textarea", text: WORDS },
};

for (const [what, { View, where, text }] of Object.entries(BOXES))
  test(`${what} is kept while one looks elsewhere`, async () => {
    step();
    const desk = await show(<View />);
    await desk.type(where, text);
    await show(<p>Et andet sted</p>);
    assert.equal(value((await show(<View />)).root, where), text);
  });

test("a paper is nobody's until somebody says whose, and the next one is nobody's again", async () => {
  const desk = await show(<OnPaper step={room({ phase: "ideas", settings: {} as never })} />);
  const before = items.value.length;
  await desk.type("textarea", WORDS);
  assert.equal(value(desk.root, "select"), "");
  await desk.press("Skriv ind");
  assert.match(desk.text(), /Vælg, hvem den kommer fra/);
  assert.equal(items.value.length, before);
  await desk.choose("select", "business");
  await desk.press("Skriv ind");
  assert.deepEqual(sent().at(-1)?.[1].proxy, "business");
  assert.equal(value(desk.root, "select"), "");
});
