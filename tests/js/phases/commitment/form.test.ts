// What one brings, and the steps of a plan: what is asked for, what is sent, and when a day has passed.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Member, Poll } from "../../../../static/src/contract/cards";
import {
  formOf as actionForm,
  BLANK,
  problems as lacks,
  OTHER,
  partnerOf,
  partners,
  whoOf,
} from "../../../../static/src/phases/actions/form";
import { pollAbout, pollOverAll } from "../../../../static/src/phases/commitment/concept_poll";
import {
  type Condition,
  conditionOf,
  conditionProblem,
  dependsOf,
  NO_CONDITION,
} from "../../../../static/src/phases/commitment/condition";
import {
  blank,
  formOf,
  kindsOf,
  parseForm,
  problems,
  promised,
} from "../../../../static/src/phases/commitment/form";
import * as needs from "../../../../static/src/phases/commitment/needs_form";
import { byDay, isOverdue } from "../../../../static/src/sync/days";
import { wholeNumber } from "../../../../static/src/teams/amounts";
import { stillWrong } from "../../../../static/src/writing/kept_form";

const ANN = "6f0c52f4-6f4e-4a1c-9b3e-0d6a1e1f7a55";

test("an amount is read as people write it, and only whole numbers count", () => {
  for (const text of ["10000", "10.000", "10,000", " 10 000 kr.", "10.000 kr"])
    assert.equal(wholeNumber(text), 10_000, text);
  for (const text of ["", "mange", "10,5", "1.00", "-3", "10.0000"])
    assert.equal(wholeNumber(text), null, text);
});

test("nothing ticked, a number in words, an if without its words: each is told at its place", () => {
  assert.deepEqual(problems(blank("one")), { kinds: "commitment.choose_one" });
  const half = {
    ...blank("one"),
    on: { hours_per_month: true, contacts: true },
    text: { hours_per_month: "mange" },
  };
  const words: Condition = { ...NO_CONDITION, on: "words" };
  assert.deepEqual(problems({ ...half, conditional: true, on_what: words }), {
    hours_per_month: "commitment.wrong_hours_per_month",
    contacts: "commitment.write_what",
    condition: "commitment.write_condition",
  });
});

test("only what is ticked is sent, numbers as numbers", () => {
  const form = {
    ...blank("one"),
    on: { join: true, money_dkk: true, contacts: false },
    text: { money_dkk: "10.000 kr.", contacts: "To skoler" },
  };
  assert.deepEqual(kindsOf(form), { join: true, money_dkk: 10_000 });
  assert.deepEqual(problems(form), {});
});

test("a contribution can be opened again and saved unchanged", () => {
  const given = {
    id: "one",
    concept: "makker",
    kinds: { join: true, hours_per_month: 8, mandate: "Kommunen siger ja" },
    conditional: true,
    standing: "waiting" as const,
    depends: null,
    progress: null,
    first_step: "Ringe til Lone",
    due: "2026-11-30",
    condition: "hvis udvalget siger ja",
  };
  const form = formOf(given);
  assert.deepEqual(kindsOf(form), given.kinds);
  assert.deepEqual([form.conditional, form.on_what.condition], [true, given.condition]);
  const { id, concept, kinds, first_step, due, condition } = given;
  const again = { id, concept, kinds, first_step, due, condition };
  assert.deepEqual(promised(form, concept), { ...again, depends: null });
  const both = { ...given, depends: { others: 2 } };
  assert.deepEqual(promised(formOf(both), concept), { ...again, depends: { others: 2 } });
  assert.deepEqual(promised({ ...formOf(both), conditional: false }, concept), {
    ...again,
    condition: null,
    depends: null,
  });
  assert.deepEqual(parseForm(JSON.stringify(form)), form);
  assert.equal(parseForm("{half"), null);
});

test("each kind of if is asked for, and comes back as it was said", () => {
  const said = [
    { others: 3 },
    { commitment: "another" },
    { kind: "in_kind" as const, at_least: 1, sector: "public" },
    { kind: "money_dkk" as const, at_least: 10_000 },
  ];
  for (const depends of said) {
    const form = conditionOf({ condition: null, depends });
    assert.equal(conditionProblem(form), null);
    assert.deepEqual(dependsOf(form), depends);
  }
  const words = conditionOf({ condition: "hvis det regner", depends: null });
  assert.deepEqual([words.on, dependsOf(words)], ["words", null]);
});

test("an if without its figure or its pledge is told at its place", () => {
  const form = (part: Partial<Condition>): Condition => ({ ...NO_CONDITION, ...part });
  assert.equal(conditionProblem(form({ on: "others", others: "mange" })), "commitment.wrong_others");
  assert.equal(conditionProblem(form({ on: "pledge" })), "commitment.choose_pledge");
  assert.equal(conditionProblem(form({ on: "offer", kind: "hours_per_month" })), "commitment.wrong_others");
  assert.equal(conditionProblem(form({ on: "offer", kind: "contacts" })), null);
});

test("a draft from before there were kinds of if still opens", () => {
  const { on_what: _, ...old } = blank("one");
  assert.deepEqual(parseForm(JSON.stringify(old))?.on_what, NO_CONDITION);
});

test("what it takes: an empty box is no need, a figure is one", () => {
  const none = { people: null, hours_per_month: null, money_dkk: null, things: [] };
  const form = needs.formOf(none);
  assert.deepEqual(needs.needsOf(form), { things: [] });
  form.money_dkk = { amount: "15.000 kr.", critical: false };
  form.people = { amount: "mange", critical: true };
  form.things = [{ text: " Et lokale ", critical: true, covered: true }];
  assert.deepEqual(
    [needs.wrongIn(form, "people"), needs.wrongIn(form, "hours_per_month"), needs.wrongIn(form, "money_dkk")],
    [true, false, false],
  );
  assert.deepEqual(needs.needsOf(form), {
    money_dkk: { amount: 15_000, critical: false },
    things: [{ text: "Et lokale", critical: true, covered: true }],
  });
});

test("a step has a what, a who and a when before it is a step", () => {
  assert.deepEqual(Object.keys(lacks(BLANK)), ["what", "who", "due"]);
  const other = { ...BLANK, what: "Ring", who: OTHER, otherWho: "  ", due: "2026-11-30" };
  assert.deepEqual(Object.keys(lacks(other)), ["who"]);
  assert.equal(whoOf({ ...other, otherWho: " Lone " }), "Lone");
});

test("who does it may be a member or somebody who is not here", () => {
  const step = {
    id: "ring",
    concept: "makker",
    what: "Ring",
    who: ANN,
    partner: "Frivilligcentret",
    due: "2026-11-30",
    state: "open" as const,
  };
  const form = actionForm(step); // also when she is not here any more
  assert.deepEqual([whoOf(form), partnerOf(form)], [ANN, "Frivilligcentret"]);
  assert.equal(form.partner, OTHER);
});

test("a partner is somebody by name from another group", () => {
  const person = (id: string, sector: string, name?: string): Member => ({
    id,
    sector,
    name,
    role: "participant",
    state: "in",
  });
  const room = [person("ann", "civil", "Ann"), person("bo", "public", "Bo"), person("cy", "public")];
  assert.deepEqual(
    partners(room, "civil").map(({ id }) => id),
    ["bo"],
  );
});

test("a day has passed only for what is still to be done", () => {
  assert.ok(isOverdue({ due: "2026-11-23", state: "open" }, "2026-11-24"));
  assert.ok(!isOverdue({ due: "2026-11-24", state: "doing" }, "2026-11-24"));
  assert.ok(!isOverdue({ due: "2026-11-23", state: "done" }, "2026-11-24"));
});

test("what is ahead comes first by its day, then what is done", () => {
  const steps = [
    { id: "done", due: "2026-11-01", state: "done" as const },
    { id: "late", due: "2026-12-09", state: "open" as const },
    { id: "soon", due: "2026-12-01", state: "doing" as const },
  ];
  assert.deepEqual(
    [...steps].sort(byDay).map(({ id }) => id),
    ["soon", "late", "done"],
  );
});

const poll = (id: string, step: string, state: Poll["state"], concept: string | null = "makker", round = 1) =>
  ({ id, step, state, concept, round }) as Poll;

test("a step shows its own vote's newest round, and a vote that was never opened is no news", () => {
  const polls = [
    poll("old", "now", "revealed"),
    poll("new", "now", "open", "makker", 2),
    poll("pas", "now", "open", "pas"),
  ];
  assert.equal(pollAbout(polls, "now", "makker")?.id, "new");
  assert.equal(pollAbout([poll("ready", "now", "ready")], "now", "makker"), undefined);
});

test("without a vote of its own a step shows what came out before", () => {
  const polls = [
    poll("ready", "now", "ready"),
    poll("before", "fist", "revealed"),
    poll("open", "fist", "open", "pas"),
  ];
  assert.equal(pollAbout(polls, "now", "makker")?.id, "before");
  assert.equal(pollAbout(polls, "now", "pas"), undefined);
  assert.equal(pollOverAll([poll("all", "now", "open", null)], "now")?.id, "all");
});

test("where the step asks for a first step, it is enough by itself; elsewhere something has to be ticked", () => {
  const step = { ...blank("id"), first_step: "Tale med tre naboer" };
  assert.deepEqual(problems(step, true), {});
  assert.deepEqual(problems(step), { kinds: "commitment.choose_one" });
  assert.deepEqual(problems(blank("id"), true), { kinds: "commitment.choose_or_step" });
});

test("whoever is in the team already brings something more: a first step, or another kind", () => {
  const inIt = { ...blank("id"), on: { join: true } };
  assert.deepEqual(problems(inIt, false, true), { kinds: "commitment.choose_one" });
  assert.deepEqual(problems({ ...inIt, first_step: "Ringe til Lone" }, false, true), {});
  assert.deepEqual(problems(inIt), {});
});

test("what opens after a refusal is not wrong before anybody could write in it", () => {
  const told = problems(blank("id"));
  const opened = problems({ ...blank("id"), on: { hours_per_month: true, money_dkk: true } });
  assert.deepEqual(stillWrong(told, opened), {});
  assert.deepEqual(stillWrong(opened, opened), opened);
});
