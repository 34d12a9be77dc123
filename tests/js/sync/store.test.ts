// The room as a phone knows it: envelopes are put and dropped, and nothing else.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import type { Idea, Mine, Phase, Session, Step } from "../../../static/src/contract/cards";
import type { Envelope } from "../../../static/src/contract/messages";
import {
  apply,
  applyMine,
  board,
  cards,
  epoch,
  me,
  mine,
  phase,
  seq,
  serverNow,
  session,
  steps,
  takeMine,
} from "../../../static/src/sync/store";

const NOW = "2026-11-23T20:15:00.000Z";
const envelope = (change: Partial<Envelope>): Envelope => ({
  epoch: 1,
  from: 0,
  seq: 0,
  put: {},
  drop: {},
  now: NOW,
  ...change,
});
const idea = (id: string, text: string) => ({ id, text }) as Idea;
const ann = (ideas: Idea[]): Mine => ({
  member: {
    id: "ann",
    sector: "civil",
    role: "participant",
    state: "in",
    name: null,
    public: false,
    account: false,
    ticket: false,
  },
  ideas,
  ballots: {},
  wishes: [],
  elector: [],
});

const camp = { id: "s", title: "Camp 2", question: "Hvordan?", state: "open", step: "two" } as Session;
const step = (id: string, position: number, phase: Phase) =>
  ({ id, phase, position, state: "ahead" }) as Step;

beforeEach(() => apply(envelope({ reset: true, mine: ann([]) })));

test("a first board, then changes: what is put is there, what is dropped is gone", () => {
  apply(
    envelope({ reset: true, seq: 4, put: { ideas: [idea("a", "Makkerordning"), idea("b", "Fritidspas")] } }),
  );
  apply(
    envelope({
      from: 4,
      seq: 6,
      put: { ideas: [idea("a", "Makkerordning for unge")] },
      drop: { ideas: ["b"] },
    }),
  );
  assert.deepEqual(
    cards("ideas").map((card) => card.text),
    ["Makkerordning for unge"],
  );
  assert.equal(seq.value, 6);
});

test("the same envelope twice changes nothing the second time", () => {
  const twice = envelope({ from: 0, seq: 1, put: { ideas: [idea("a", "Én indgang")] } });
  apply(twice);
  const before = board.ideas.value;
  apply(twice);
  assert.deepEqual([...board.ideas.value], [...before]);
});

test("a reset replaces everything, also the collections it does not mention", () => {
  apply(
    envelope({
      from: 0,
      seq: 1,
      put: { ideas: [idea("a", "Fælles app")], themes: [{ id: "t", title: "Mødesteder", position: 1 }] },
    }),
  );
  apply(envelope({ reset: true, epoch: 2, seq: 9, put: { ideas: [idea("z", "Sommerjob")] } }));
  assert.deepEqual(
    cards("ideas").map((card) => card.id),
    ["z"],
  );
  assert.equal(cards("themes").length, 0);
  assert.equal(epoch.value, 2);
});

test("a collection that an envelope leaves alone does not redraw", () => {
  const before = board.themes.value;
  apply(envelope({ from: 0, seq: 1, put: { ideas: [idea("a", "Pulje")] } }));
  assert.equal(board.themes.value, before);
});

test("the current step follows the session, in the order of the plan", () => {
  apply(
    envelope({
      reset: true,
      put: { session: [camp], steps: [step("two", 2, "ideas"), step("one", 1, "welcome")] },
    }),
  );
  assert.deepEqual(
    steps.value.map(({ id }) => id),
    ["one", "two"],
  );
  assert.equal(phase.value, "ideas");
  assert.equal(session.value?.title, "Camp 2");
});

test("of two acknowledgements the one with the later seq says what is mine, whichever comes first", () => {
  takeMine(ann([idea("a", "ny")]), 12);
  takeMine(ann([]), 11);
  assert.equal(mine.value?.ideas.length, 1);
  assert.equal(me.value?.id, "ann");
});

test("a personal envelope that an acknowledgement has overtaken does not bring back what was", () => {
  takeMine(ann([]), 12);
  applyMine(envelope({ from: 8, seq: 8, mine: ann([idea("a", "trukket tilbage")]), mine_seq: 10 }));
  assert.equal(mine.value?.ideas.length, 0);
});

test("a personal envelope newer than the last acknowledgement counts, though its role was told less", () => {
  takeMine(ann([]), 12);
  applyMine(envelope({ from: 8, seq: 8, mine: ann([idea("a", "godkendt")]), mine_seq: 13 }));
  assert.equal(mine.value?.ideas.length, 1);
});

test("after a restored backup what is mine is taken from the board, though its seq is lower", () => {
  takeMine(ann([idea("a", "før")]), 50);
  apply(envelope({ reset: true, epoch: 2, seq: 20, mine: ann([]) }));
  assert.equal(mine.value?.ideas.length, 0);
});

test("the clock is the server's", () => {
  const ahead = new Date(Date.now() + 90_000).toISOString();
  apply(envelope({ from: 0, seq: 1, now: ahead }));
  assert.ok(Math.abs(serverNow() - Date.parse(ahead)) < 1_000);
});
