// The box that the way on opens: what it says is what would be lost, and what it offers is what helps.
import "../views/dom";
import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { ConsoleNav } from "../../../static/src/console/ConsoleNav";
import { asked } from "../../../static/src/console/confirm_next_step";
import { next } from "../../../static/src/console/primary_button";
import type { Cards, Phase } from "../../../static/src/contract/cards";
import { doing } from "../../../static/src/sync/activity";
import { room, SESSION, show } from "../views/stage";
import { speak } from "../words";

type Put = Parameters<typeof room>[1];

before(speak);
beforeEach(() => {
  asked.value = null;
  doing.value = { boxes: {} };
});

const IDEAS = ["a", "b"].map((id) => ({ id, n: 1, text: id, step: "now" })) as Partial<Cards["ideas"]>[];
const POLL = {
  id: "p",
  step: "now",
  round: 1,
  method: "dots",
  over: "ideas",
  options: ["a", "b"],
  electors: 9,
  cast: 9,
};
const RESULT = {
  id: "p",
  poll: "p",
  winners: ["a"],
  scores: {},
  totals: {},
  ballots: 9,
  electors: 9,
  ties: [],
};
const poll = (more: object): Put => ({
  ideas: IDEAS,
  polls: [{ ...POLL, settings: {}, ...more } as never],
  results: [RESULT as never],
});

/** The console in a step, after the press that goes on to a step called "Hvem går med?". */
async function goesOn(phase: Phase, put: Put = {}, settings: object = {}, next: object = {}) {
  const now = { id: "now", phase, title: "Nu", position: 1, state: "current", minutes: 5, settings };
  const then = {
    ...now,
    id: "then",
    phase: "commitment",
    title: "Hvem går med?",
    position: 2,
    state: "ahead",
  };
  const steps = [now, { ...then, settings: {}, ...next }] as never;
  room({}, { session: [SESSION], ...put, steps });
  const console = await show(<ConsoleNav />);
  await console.press("Gå videre");
  return { console, text: console.root.querySelector("dialog")?.textContent ?? "" };
}

test("a result that nobody has confirmed: what does not happen, the press that is missing, and no minute to wait", async () => {
  const { text } = await goesOn("selection", poll({ state: "revealed" }));
  assert.match(text, /I har ikke bekræftet, hvad der går videre\./);
  assert.match(text, /Bekræft nu/);
  assert.doesNotMatch(text, /Vent 1 minut/);
});

test("an open vote: how many have voted, and a minute more", async () => {
  const { text } = await goesOn("selection", poll({ state: "open", cast: 4 }));
  assert.match(text, /Afstemningen er åben\. 4 af 9 har stemt\./);
  assert.match(text, /Vent 1 minut/);
  assert.doesNotMatch(text, /Bekræft nu/);
});

test("a vote that was never opened, about ideas or about each concept", async () => {
  assert.match((await goesOn("selection", poll({ state: "ready" }))).text, /Afstemningen er ikke åbnet\./);
  const each = { state: "ready", concept: "c", over: "concepts", options: ["c"], method: "gradients" };
  const { text } = await goesOn("commitment", poll(each), { method: "gradients", bring: false });
  assert.match(text, /Afstemningen er ikke åbnet\./);
});

test("somebody writes: as many as do, and the next step is named without a second mark", async () => {
  doing.value = { boxes: {}, typing: 2 };
  const { text } = await goesOn("ideas", { ideas: IDEAS });
  assert.match(text, /2 skriver stadig\./);
  assert.match(text, /Hvem går med\?(?!\?)/);
});

test("where people read or rest there is nothing to ask", async () => {
  doing.value = { boxes: {}, typing: 2 };
  for (const settings of [{ reading: true }, { attention: true }])
    assert.equal((await goesOn("ideas", { ideas: IDEAS }, settings)).text, "");
});

test("one black button: the way on, where nothing is left to do with the vote", () => {
  const black = (settings: object, state: string, confirmed: string[] | null = null): string => {
    const now = {
      id: "now",
      phase: "selection",
      title: "Nu",
      position: 1,
      state: "current",
      settings,
    } as never;
    const told = { ...RESULT, confirmed, rule: settings } as never;
    room({}, { session: [SESSION], ...poll({ state, rule: settings }), steps: [now], results: [told] });
    return next.value;
  };
  assert.equal(black({}, "open"), "vote");
  assert.equal(black({}, "revealed"), "vote");
  assert.equal(black({}, "revealed", ["a"]), "on");
  assert.equal(black({ asks: "agree" }, "revealed"), "on");
});
