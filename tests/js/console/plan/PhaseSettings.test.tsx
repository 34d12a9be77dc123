// The sheet in which a step is changed: everything its phase can be told has a control in plain words, and nothing else.
import "../../views/dom";
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { useState } from "preact/hooks";
import { PhaseSettings } from "../../../../static/src/console/plan/PhaseSettings";
import type { Settings } from "../../../../static/src/console/plan/setting_fields";
import type { Phase } from "../../../../static/src/contract/cards";
import { room, show } from "../../views/stage";
import { speak } from "../../words";

before(speak);

let now: Settings = {};

function Form({ phase, start }: { phase: Phase; start: Settings }) {
  const [settings, put] = useState(start);
  now = settings;
  return (
    <PhaseSettings phase={phase} settings={settings} set={(more) => put((old) => ({ ...old, ...more }))} />
  );
}

const form = (phase: Phase, start: Settings = {}) => {
  room({ phase });
  return show(<Form phase={phase} start={start} />);
};

const LABELS: Readonly<Record<string, readonly [Phase, string]>> = {
  prompt: ["ideas", "Trinnets eget spørgsmål"],
  writers: ["ideas", "Hvem skriver?"],
  shows: ["ideas", "Hvad kan man læse ved siden af?"],
  wishes: ["concepts", "du danner teams ud fra det"],
  fields: ["concepts", "Hvad skal man skrive om det?"],
  reading: ["concepts", "til at læse"],
  vote: ["commitment", "Folk stemmer om det"],
  bring: ["commitment", "hvad de vil bidrage med"],
  first_step: ["commitment", "Et første skridt er nok"],
  back: ["actions", "blev aftalt sidst"],
  among: ["selection", "Hvad kan man vælge imellem?"],
  ask: ["closing", "Spørgsmål til hver enkelt"],
};

for (const [name, [phase, label]] of Object.entries(LABELS))
  test(`${name} is asked for where a step knows it, and nowhere else`, async () => {
    assert.match((await form(phase)).text(), new RegExp(label.replace("?", "\\?")));
    assert.doesNotMatch((await form("themes")).text(), new RegExp(label.replace("?", "\\?")));
  });

test("where people only look for a team, nothing is to be written, and all of it is what was never said", async () => {
  const sheet = await form("concepts", { kind: "challenge" });
  await sheet.press("Hvad ved vi?");
  assert.deepEqual(now.fields, ["guessed"]);
  await sheet.press("Hvad gætter vi på?");
  assert.deepEqual(now.fields, []);
  await sheet.press("Hvad ved vi?");
  await sheet.press("Hvad gætter vi på?");
  assert.equal(now.fields, null);
});

test("what stands beside a step is named, and no name is none", async () => {
  const sheet = await form("ideas", { noun: "question" });
  await sheet.press(/^ Udfordringer$/);
  assert.deepEqual(now.shows, ["challenge"]);
  await sheet.press(/^ Udfordringer$/);
  assert.equal(now.shows, null);
});

test("a step without a vote asks nothing about one, and keeps nothing of it", async () => {
  const sheet = await form("commitment", {
    method: "gradients",
    share: "4/5",
    bring: true,
    first_step: true,
  });
  assert.match(sheet.text(), /Hvad stemmer I om\?/);
  await sheet.press("Folk stemmer om det");
  assert.doesNotMatch(sheet.text(), /Hvad stemmer I om\?/);
  assert.deepEqual([now.vote, now.method, now.share], [false, null, undefined]);
  assert.deepEqual([now.bring, now.first_step], [true, true]);
});

test("another way to vote keeps what is the step's own", async () => {
  const sheet = await form("commitment", {
    method: "gradients",
    say: "Læs højt",
    first_step: true,
    among: "selected",
  });
  await sheet.press("Hvad er vi enige om?");
  assert.equal(now.method, "approval");
  assert.deepEqual([now.say, now.first_step, now.among], ["Læs højt", true, "selected"]);
});
