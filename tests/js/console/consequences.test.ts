// The console's sums: what moving on would cut short, the clock, the plan's times, moving steps, what was promised.
import assert from "node:assert/strict";
import { test } from "node:test";
import { consequences, few, type Sight } from "../../../static/src/console/consequences";
import { diskWords } from "../../../static/src/console/disk_state";
import { afterAt, before } from "../../../static/src/console/plan/order";
import { patch } from "../../../static/src/console/plan/patch";
import { endOf, minutesIn, schedule } from "../../../static/src/console/plan/times";
import {
  added,
  addedWords,
  isSet,
  paused,
  planned,
  resumed,
  STOPPED,
} from "../../../static/src/console/timer_buttons";
import type {
  Commitment,
  Concept,
  Idea,
  Poll,
  Result,
  Session,
  Step,
} from "../../../static/src/contract/cards";
import { promisedTo } from "../../../static/src/phases/commitment/console/sums";
import { asksToPromise, asksToWrite } from "../../../static/src/sync/step_questions";
import { board } from "../../../static/src/sync/store";
import { progress } from "../../../static/src/teams/concept_kinds";
import { ruleWords, termWords } from "../../../static/src/voting/rule_summary";
import { speak } from "../words";

await speak();

const NOON = Date.parse("2026-12-07T12:00:00.000Z");
const at = (minutes: number): string => new Date(NOON + minutes * 60_000).toISOString();
const step = (phase: Step["phase"], more: Partial<Step> = {}): Step =>
  ({
    id: phase,
    phase,
    title: phase,
    minutes: 10,
    settings: {},
    state: "ahead",
    entered_at: null,
    left_at: null,
    ...more,
  }) as Step;
const idea = (id: string, more: Partial<Idea> = {}): Idea => ({ id, text: id, theme: null, ...more }) as Idea;
const poll = (more: Partial<Poll>): Poll =>
  ({
    id: "p",
    step: "selection",
    round: 1,
    over: "ideas",
    concept: null,
    electors: 40,
    cast: 0,
    state: "ready",
    options: ["a", "b"],
    ...more,
  }) as Poll;
const room = (more: Partial<Sight> & Pick<Sight, "step" | "next">): Sight => ({
  wrote: null,
  typing: 0,
  ideas: [],
  themes: [],
  polls: [],
  results: [],
  concepts: [],
  ...more,
});

test("closing a vote is asked about only while fewer than half have voted", () => {
  assert.equal(few(48, 49), false);
  assert.equal(few(20, 40), false);
  assert.equal(few(19, 40), true);
  assert.equal(few(0, 0), false);
});

test("the desk tells of the server's disk what whoever leads the room can do something about", () => {
  assert.equal(diskWords("ok"), null);
  assert.match(diskWords("full")!, /disk er fuld/);
  assert.match(diskWords("low")!, /snart fuld/);
  assert.equal(diskWords("unavailable"), null);
});

test("when most have written, the room moves on without a word", () => {
  const sight = room({ step: step("ideas"), next: step("themes"), ideas: [idea("a")] });
  assert.deepEqual(consequences({ ...sight, wrote: { writers: 20, present: 40 } }), []);
  assert.deepEqual(consequences({ ...sight, wrote: { writers: 19, present: 40 } }), [
    "Kun 19 af 40 har sendt en idé.",
  ]);
});

test("with no idea at all that is said, and nothing else", () => {
  const sight = room({ step: step("ideas"), next: step("selection"), wrote: { writers: 0, present: 40 } });
  assert.deepEqual(consequences(sight), ["Der er ingen idéer endnu."]);
});

test("where nothing is asked to be written, nobody is counted", () => {
  const reading = step("ideas", { settings: { reading: true } });
  const sight = room({ step: reading, next: step("themes"), ideas: [idea("a")] });
  assert.deepEqual(consequences({ ...sight, wrote: { writers: 0, present: 3 } }), []);
  assert.deepEqual(consequences({ ...sight, ideas: [] }), []);
  assert.equal(asksToWrite(reading), false);
  assert.equal(asksToWrite(step("ideas")), true);
});

test("where one writes for a table, or only some do, nobody is missed", () => {
  const tables = step("ideas", { settings: { writers: "tables" } });
  const sight = room({ step: tables, next: step("themes"), wrote: { writers: 2, present: 30 } });
  assert.deepEqual(consequences({ ...sight, ideas: [idea("a", { step: "ideas" })] }), []);
  assert.deepEqual(consequences({ ...sight, ideas: [idea("a", { step: "before" })] }), [
    "Ingen har sendt en idé i dette trin.",
  ]);
});

test("what is drawn on paper is neither counted nor typed", () => {
  const paper = step("ideas", { settings: { attention: true, hidden: true } });
  const sight = room({ step: paper, next: step("themes"), ideas: [idea("a")], typing: 2 });
  assert.deepEqual(consequences({ ...sight, wrote: { writers: 0, present: 15 } }), []);
});

test("a proposal, a match and a status have no team to look for", () => {
  const concepts = [{ id: "c", team: [] as string[] } as unknown as Concept];
  const said = (kind: string) =>
    consequences(
      room({ step: step("concepts", { settings: { kind } }), next: step("commitment"), concepts }),
    );
  for (const kind of ["proposal", "match", "status"]) assert.deepEqual(said(kind), []);
  assert.match(said("challenge")[0]!, /team/);
});

test("promises are asked for where the step asks for them", () => {
  assert.equal(asksToPromise(step("commitment")), true);
  assert.equal(asksToPromise(step("commitment", { settings: { bring: false } })), false);
  assert.equal(asksToPromise(step("ideas")), false);
});

test("nothing is drawn where one thing is asked about", () => {
  const terms = { tie_rule: "draw", access: "open", state: "ready", settings: {} } as const;
  const asked = (more: object) =>
    termWords({ ...terms, method: "consent", run_off: null, ...more } as never, 3);
  assert.equal(asked({ concept: "c" }).length, 1);
  assert.equal(asked({}).length, 2);
});

test("teams are missed where they are to be found, not in a break or a gallery", () => {
  const concepts = [{ id: "c", team: [] as string[] } as unknown as Concept];
  const said = (settings: Step["settings"]) =>
    consequences(room({ step: step("concepts", { settings }), next: step("commitment"), concepts }));
  assert.match(said({})[0]!, /team/);
  assert.deepEqual(said({ reading: true }), []);
  assert.deepEqual(said({ attention: true }), []);
});

test("a result that comes out one by one is not out before the last one is", () => {
  board.session.value = new Map([["s", { id: "s", state: "open", step: "selection" } as Session]]);
  const result = { id: "p", winners: ["a", "b"], scores: {}, confirmed: null } as unknown as Result;
  const coming = poll({ state: "revealed", shown: 0, options: ["a", "b"] });
  const sight = room({ step: step("selection"), next: step("concepts"), polls: [coming], results: [result] });
  assert.match(consequences(sight)[0]!, /0 af de 2/);
  const out = { ...coming, shown: null } as Poll;
  assert.match(consequences({ ...sight, polls: [out] })[0]!, /ikke bekræftet/);
  board.session.value = new Map();
});

test("minutes given to a clock that does not go start it, and are not added to anything", () => {
  assert.match(addedWords(null, 3), /startet: 3/);
  assert.match(addedWords(STOPPED, 1), /startet: 1 minut\./);
  assert.match(addedWords({ ends_at: at(4), paused_left: null }, 5), /lagt til/);
});

test("loose ideas matter only when themes are voted on next", () => {
  const ideas = [idea("a"), idea("b", { theme: "t" }), idea("c", { hidden: true })];
  const over = (what: string) => step("selection", { settings: { over: what } });
  const sight = room({ step: step("themes"), next: over("ideas"), ideas, themes: [{ id: "t" } as never] });
  assert.deepEqual(consequences(sight), []);
  assert.equal(consequences({ ...sight, next: over("themes") }).length, 1);
  assert.match(consequences({ ...sight, next: over("themes"), themes: [] })[1]!, /ingen temaer/);
});

test("a vote that is not finished is told at every stage, the newest round alone", () => {
  const said = (polls: Poll[], results: Result[] = []) =>
    consequences(room({ step: step("selection"), next: step("concepts"), polls, results }))[0];
  assert.match(said([poll({})])!, /ikke åbnet/);
  assert.equal(said([poll({ state: "open", cast: 12 })]), "Afstemningen er åben. 12 af 40 har stemt.");
  assert.match(said([poll({ state: "closed" })])!, /ikke talt op/);
  assert.match(said([poll({ state: "counted" })])!, /ikke vist/);
  assert.match(
    said([poll({ state: "revealed" })], [{ id: "p", confirmed: null } as Result])!,
    /ikke bekræftet/,
  );
  assert.equal(said([poll({ state: "revealed" })], [{ id: "p", confirmed: ["a"] } as Result]), undefined);
  const old = poll({ id: "old", state: "closed" });
  assert.equal(
    said([old, poll({ round: 2, state: "revealed" })], [{ id: "p", confirmed: [] as string[] } as Result]),
    undefined,
  );
});

test("a vote about each that was never opened is told, where the plan says that there is one", () => {
  const said = (settings: Step["settings"], states: readonly Poll["state"][]) => {
    const polls = states.map((state, n) =>
      poll({
        id: `p${n}`,
        concept: `c${n}`,
        step: "commitment",
        over: "concepts",
        options: [`c${n}`],
        state,
      }),
    );
    return consequences(room({ step: step("commitment", { settings }), next: step("actions"), polls }));
  };
  const fingers = { method: "gradients" };
  assert.deepEqual(said(fingers, ["ready", "ready"]), ["Afstemningen er ikke åbnet."]);
  assert.deepEqual(said(fingers, ["revealed", "ready"]), ["1 af 2 afstemninger er ikke åbnet."]);
  assert.deepEqual(said(fingers, ["revealed", "revealed"]), []);
  assert.deepEqual(said({}, ["ready", "ready"]), []);
  assert.deepEqual(said({ vote: false, method: "gradients" }, ["ready"]), []);
});

test("who reads, listens or talks is warned of nothing, whatever lies about", () => {
  const lying = {
    ideas: [idea("a"), idea("b", { theme: "t" })],
    themes: [{ id: "t" } as never],
    concepts: [{ id: "c", team: [] as string[] } as unknown as Concept],
    wrote: { writers: 0, present: 12 },
    typing: 3,
  };
  for (const phase of ["welcome", "ideas", "concepts"] as const)
    for (const settings of [{ attention: true }, { reading: true }])
      for (const next of ["ideas", "themes", "concepts", "commitment", "closing"] as const)
        assert.deepEqual(
          consequences(room({ ...lying, step: step(phase, { settings }), next: step(next, { id: "next" }) })),
          [],
        );
});

test("a minute more is a minute from now when the time has run out", () => {
  const over = { ends_at: at(-3), paused_left: null };
  assert.deepEqual(added(over, 1, NOON), { ends_at: at(1), paused_left: null });
  assert.deepEqual(added({ ends_at: at(4), paused_left: null }, 5, NOON), {
    ends_at: at(9),
    paused_left: null,
  });
  assert.deepEqual(added(null, 5, NOON), { ends_at: at(5), paused_left: null });
});

test("a pause keeps what is left, can be lengthened, and goes on from there", () => {
  const held = paused({ ends_at: at(4), paused_left: null }, NOON);
  assert.deepEqual(held, { ends_at: null, paused_left: 240 });
  assert.deepEqual(added(held, 1, NOON), { ends_at: null, paused_left: 300 });
  assert.deepEqual(resumed(held, NOON + 60_000), { ends_at: at(5), paused_left: null });
  assert.ok(isSet(held) && !isSet(STOPPED));
});

test("the plan is told beside the clock, and how far beyond it the room is", () => {
  const now = step("ideas", { entered_at: at(-12), minutes: 10 });
  assert.deepEqual(planned(now, NOON), { from: NOON - 12 * 60_000, to: NOON - 2 * 60_000, over: 2 });
  assert.equal(planned(step("ideas"), NOON), null);
});

test("what lasts longer than planned pushes the rest; what was is told as it went", () => {
  const steps = [
    step("welcome", { state: "done", entered_at: at(-40), left_at: at(-30) }),
    step("ideas", { state: "current", entered_at: at(-30), minutes: 10 }),
    step("themes", { minutes: 15 }),
    step("selection", { minutes: 5 }),
  ];
  const times = schedule(steps, NOON, null).map(({ from, to }) =>
    [from, to].map((ms) => (ms! - NOON) / 60_000),
  );
  assert.deepEqual(times, [
    [-40, -30],
    [-30, -20],
    [0, 15],
    [15, 20],
  ]);
  assert.equal(endOf(schedule(steps, NOON, null), NOON), NOON + 20 * 60_000);
  assert.equal(minutesIn(steps), 40);
});

test("before it begins, the plan counts from when it was to start", () => {
  const times = schedule([step("welcome"), step("ideas")], NOON, NOON + 60 * 60_000);
  assert.equal(times[1]?.from, NOON + 70 * 60_000);
});

test("a step goes to a place by naming the one before it, and finds its way back", () => {
  const order = ["a", "b", "c", "d"];
  assert.equal(afterAt(order, "c", 0), null);
  assert.equal(afterAt(order, "a", 2), "c");
  assert.equal(afterAt(order, "d", 9), undefined);
  assert.equal(afterAt(order, "b", 1), undefined);
  assert.equal(before(order, "a"), null);
  assert.equal(before(order, "c"), "b");
});

test("a changed rule names what is new and what is no longer; turned round it is the way back", () => {
  const dots = { method: "dots", seats: 3, budget: 5 };
  const ticks = { method: "approval", seats: 3 };
  assert.deepEqual(patch(dots, ticks), { method: "approval", budget: null });
  assert.deepEqual(patch(ticks, dots), { method: "dots", budget: 5 });
});

test("a rule is told in plain words, and only what decides something", () => {
  const dots = { tie_merit: true, seats: 3, budget: 5, max_per_option: null };
  assert.deepEqual(ruleWords({ method: "dots", settings: dots }), ["3 går videre", "5 at fordele"]);
  const [gradients] = ruleWords({ method: "gradients", settings: { share: "4/5" } });
  const [threshold] = ruleWords({ method: "sector_threshold", settings: { share: "1/4" } });
  assert.equal(gradients, "mindst 80 % af alle kan leve med det");
  assert.equal(threshold, "mindst 25 % i hver sektor, der støtter");
});

test("what hangs on an if is never added to what is firm", () => {
  const give = (id: string, kinds: object, condition: string | null = null): Commitment =>
    ({
      ...{ id, concept: "c", member: id, kinds, condition },
      ...{ conditional: condition !== null, standing: condition === null ? "firm" : "waiting" },
    }) as Commitment;
  const { firm, waiting, ifs } = promisedTo("c", [
    give("ann", { join: true, hours_per_month: 4 }),
    give("bo", { money_dkk: 5000, in_kind: "et lokale" }, "hvis bestyrelsen bakker op"),
    { ...give("cy", { hours_per_month: 40 }), concept: "another" },
  ]);
  assert.deepEqual([firm.people, firm.joining, firm.hours, firm.money], [1, 1, 4, 0]);
  assert.deepEqual([waiting.people, waiting.money, waiting.texts.in_kind], [1, 5000, ["et lokale"]]);
  assert.deepEqual(
    ifs.map(({ id }) => id),
    ["bo"],
  );
});

test("the canvas has nine boxes; having asked stands inside the first", () => {
  const concept = {
    kind: "concept",
    fields: { who: { text: "unge" }, asked: { text: "ja" }, change: { text: " " } },
  } as unknown as Concept;
  assert.equal(progress({ settings: {} }, concept).n, 1);
});
