// The step's instruction and the method's own words stand on one screen: nothing twice, and nothing after its act.
import assert from "node:assert/strict";
import { afterEach, before, test } from "node:test";
import type { Poll, Step } from "../../../static/src/contract/cards";
import { board } from "../../../static/src/sync/store";
import { howBesideBrief } from "../../../static/src/voting/ballots/ballot_words";
import { votedAlready } from "../../../static/src/voting/brief_says";
import { speak } from "../words";

before(() => speak());
afterEach(() => {
  for (const pile of [board.steps, board.polls]) pile.value = new Map();
});

const step = (brief: string | null): Step =>
  ({ id: "s", phase: "selection", title: "", position: 0, settings: { brief } }) as unknown as Step;
const poll = (method: string, settings: object): Poll =>
  ({ id: "p", step: "s", round: 1, state: "open", method, settings, options: [] }) as unknown as Poll;
const beside = (brief: string | null, vote: Poll, more = {}): string => {
  board.steps.value = new Map([["s", step(brief)]]);
  const options = ["a", "b", "c", "d", "e", "f", "g"].map((id) => ({ id }));
  return howBesideBrief({ poll: vote, choice: null, options, ...more });
};

test("without an instruction the method says what to do, and how many go on", () => {
  assert.equal(
    beside(null, poll("approval", { seats: 4 })),
    "Sæt kryds ved alt, du kan støtte. Der er ingen grænse. 4 går videre.",
  );
});

test("beside an instruction the method's own is left out, and what it does not say stands once", () => {
  const ticks = "Sæt kryds ved alle de idéer, du vil støtte.";
  assert.equal(beside(ticks, poll("phragmen", { seats: 4 })), "4 går videre.");
  assert.equal(beside(ticks, poll("approval", { seats: 4, max_choices: 3 })), "Højst 3 kryds. 4 går videre.");
  assert.equal(beside("Læs forslaget, og vælg.", poll("consent", {})), "");
  assert.equal(beside("Hvor meget er du med?", poll("gradients", {})), "");
});

test("a number that the instruction says, in figures or in words, is not said again", () => {
  assert.equal(beside("Op til fem går videre.", poll("phragmen", { seats: 5 })), "");
  assert.equal(beside("Vælg de to udsagn.", poll("approval", { seats: 2, max_choices: 2 })), "");
});

test("dots are counted in the bar of a phone; on the wall, which has none, they are said", () => {
  const dots = poll("dots", { seats: 4, budget: 3, max_per_option: 2 });
  assert.equal(beside("Fordel dine prikker.", dots, { counted: true }), "Højst 2 på hver. 4 går videre.");
  assert.equal(beside("Fordel dine prikker.", dots), "Fordel 3 prikker, højst 2 på hver. 4 går videre.");
});

test("what a method costs or how it is tapped no instruction replaces", () => {
  assert.match(beside("Vælg det vigtigste.", poll("quadratic", { seats: 2, budget: 9 })), /9 point/);
});

test("an instruction to vote ends when the vote is closed; of several, when all are", () => {
  const at = step("Stem.");
  assert.equal(votedAlready(at), false);
  const [one, other] = [poll("consent", {}), { ...poll("consent", {}), id: "q", concept: "c" }];
  assert.equal(votedAlready(at, [{ ...one, state: "ready" }]), false);
  assert.equal(votedAlready(at, [{ ...one, state: "closed" }, other]), false);
  assert.equal(
    votedAlready(at, [
      { ...one, state: "closed" },
      { ...other, state: "revealed" },
    ]),
    true,
  );
});
