// The wall: whole cards only, page by page; what was chosen first, then all of it with its line.
import assert from "node:assert/strict";
import { test } from "node:test";
import { use } from "../../../static/src/base/i18n";
import { reportAt } from "../../../static/src/base/page";
import type { Poll, Result } from "../../../static/src/contract/cards";
import { ends } from "../../../static/src/projector/ending_list";
import { whyAbove } from "../../../static/src/projector/figure_words";
import {
  columnsIn,
  type Layout,
  type Place,
  pagesOf,
  widest,
  wordIn,
} from "../../../static/src/projector/fit_text";
import { tracks } from "../../../static/src/projector/ideas_to_read";
import { begins } from "../../../static/src/projector/join_state";
import { turned } from "../../../static/src/projector/page_turner";
import { again, chosen, everything, roundOf } from "../../../static/src/projector/result_rows";
import { board, setClock } from "../../../static/src/sync/store";
import { lostByLot, ownLevel } from "../../../static/src/voting/results/explanation";
import { outSoFar } from "../../../static/src/voting/results/one_by_one";

const ids = ["app", "bus", "cafe", "dans", "eng", "fest", "gade", "hal"];
const result = (more: Partial<Result> = {}): Result =>
  ({
    winners: ["bus", "app"],
    totals: Object.fromEntries(ids.map((id, n) => [id, String(20 - n)])),
    ties: [],
    confirmed: null,
    ...more,
  }) as Result;
const names = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const at = (...columns: (number | [number, number])[]): Place[] =>
  columns.map((one) =>
    typeof one === "number" ? { first: one, last: one } : { first: one[0], last: one[1] },
  );
const pages = (places: Place[], columns: number) =>
  pagesOf(places, columns).map(({ from, to, shift }) => [from, to, shift]);

test("a page is as many whole cards as its columns hold", () => {
  assert.deepEqual(pages(at(0, 0, 1, 1, 2, 3, 3, 4), 2), [
    [0, 4, 0],
    [4, 7, 0],
    [7, 8, 0],
  ]);
  assert.deepEqual(pages(at(0, 0, 1), 2), [[0, 3, 0]]);
  assert.deepEqual(pages([], 2), [[0, 0, 0]]);
});

test("a card that is longer than a page has as many pages as it takes, and nothing of it is lost", () => {
  assert.deepEqual(pages(at(0, [1, 5], 5, 6), 2), [
    [0, 1, 0],
    [1, 2, 0],
    [1, 2, 1],
    [1, 2, 2],
    [2, 4, 0],
  ]);
});

test("a column is neither two words wide nor as wide as the wall", () => {
  const ideas = { sizes: [36], least: 11, most: 25 };
  assert.deepEqual(columnsIn(1820, 32, 36, ideas), [2, 3, 4]);
  assert.deepEqual(columnsIn(1820, 32, 72, ideas), [1, 2]);
  assert.deepEqual(columnsIn(300, 32, 72, ideas), [1]);
});

test("of layouts with hardly more pages the widest columns are taken", () => {
  const of = (columns: number, n: number): Layout => ({
    columns,
    size: 1,
    pages: [Array.from({ length: n }, () => ({ from: 0, to: 1, shift: 0 }))],
  });
  assert.equal(widest([of(2, 6), of(3, 5), of(4, 5)]).columns, 3);
  assert.equal(widest([of(3, 15), of(5, 14)]).columns, 3);
  assert.equal(widest([of(1, 1)]).columns, 1);
});

test("a card that goes on in another column is as bad as a page more", () => {
  const of = (columns: number, n: number, broken: number): Layout => ({
    columns,
    size: 1,
    pages: [Array.from({ length: n }, () => ({ from: 0, to: 1, shift: 0 }))],
    broken,
  });
  assert.equal(widest([of(1, 4, 0), of(2, 2, 0), of(3, 3, 2)]).columns, 2);
  assert.equal(widest([of(2, 30, 0), of(5, 12, 1)]).columns, 5); // nobody waits so long for one card
  const named = { named: true }; // but one with a name is not told apart from it, however long that takes
  assert.equal(widest([of(2, 30, 0), of(5, 12, 1)], named).columns, 2);
  assert.equal(widest([of(1, 4, 1), of(2, 3, 1)], named).columns, 2); // where one is too long for any, as ever
});

test("the wall says when it begins, and promises no time that has passed", () => {
  setClock(new Date().toISOString());
  use("da", {
    "projector.not_yet": "Ikke endnu",
    "projector.begins": "{day} kl. {time}",
    "projector.begins_today": "kl. {time}",
  });
  const hour = 3_600_000;
  assert.equal(begins(null), "Ikke endnu");
  assert.equal(begins(new Date(Date.now() - hour).toISOString()), "Ikke endnu");
  assert.match(begins(new Date(Date.now() + 48 * hour).toISOString()), /^\p{L}+dag .* kl\. \d\d\.\d\d$/u);
  const soon = new Date(Date.now() + 1_000);
  assert.match(begins(soon.toISOString()), /kl\. \d\d\.\d\d$/);
});

test("the address of a report is read in parts, an old long one as it is", () => {
  assert.match(reportAt("abcdefghjkmn"), /\/r\/abcd-efgh-jkmn$/);
  assert.match(reportAt("51061387dff4f3362d9a768b"), /\/r\/51061387dff4f3362d9a768b$/);
});

test("what something was promised to stands first at the end, and nothing is added across an if", () => {
  use("da", {
    "commitment.n_hours": "{n} timer",
    "commitment.n_join": "{n} går med",
  });
  const card = (id: string, position: number) =>
    [id, { id, kind: "concept", title: id, position, team: [], fields: {} }] as const;
  const given = (id: string, concept: string, standing: string, kinds: object) =>
    [id, { id, concept, standing, kinds, member: id }] as const;
  board.concepts.value = new Map([card("a", 1), card("b", 2)] as never);
  board.commitments.value = new Map([
    given("1", "b", "firm", { join: true, hours_per_month: 4 }),
    given("2", "b", "in_force", { hours_per_month: 3 }),
    given("3", "b", "waiting", { hours_per_month: 9 }),
  ] as never);
  const steps = ["2030-05-01", "2030-03-01"].map((due) => [
    due,
    { id: due, concept: "b", state: "open", due, what: due },
  ]);
  board.actions.value = new Map(steps as never);
  const [first, second] = ends();
  assert.deepEqual(first?.brings, ["1 går med", "4 timer", "+ 3 timer"]);
  assert.deepEqual([first?.id, first?.next?.due, first?.more], ["b", "2030-03-01", 1]);
  assert.deepEqual([second?.id, second?.brings, second?.more], ["a", [], 0]);
  for (const pile of [board.concepts, board.commitments, board.actions]) pile.value = new Map() as never;
});

test("a column is as wide as the longest word, but for one that must break anywhere", () => {
  assert.ok(wordIn("Boligforeningsfællesskabspulje: hver opgang") > wordIn("hver opgang"));
  assert.equal(wordIn("https://eksempel.dk/en_meget_lang_adresse_som_ingen_kolonne_rummer"), 0);
  assert.equal(wordIn("to-delt og delt/skåret"), wordIn("og delt skåret"));
});

test("pages go round, both ways", () => {
  assert.equal(turned(0, 3, 1), 1);
  assert.equal(turned(2, 3, 1), 0);
  assert.equal(turned(0, 3, -1), 2);
  assert.equal(turned(0, 1, 1), 0);
});

test("what goes on stands first in the order it was chosen, then the line, then all the rest", () => {
  assert.deepEqual(names(chosen({ options: ids }, result())), ["bus", "app"]);
  const rest = ["cafe", "dans", "eng", "fest", "gade", "hal"];
  assert.deepEqual(names(everything({ options: ids }, result())), ["bus", "app", "cut", ...rest]);
});

test("what the group confirmed goes on, whatever was counted", () => {
  const all = everything({ options: ids }, result({ confirmed: ["hal", "bus"] }));
  assert.deepEqual(names(all).slice(0, 3), ["bus", "hal", "cut"]);
  assert.deepEqual(all[2], { id: "cut", kind: "cut", n: 2, what: "goes_on" });
});

test("what stood level and is voted on again is not said to be chosen, and shares its place", () => {
  const cut = { sure: ["bus"], tied: ["app", "cafe"], seats: 1 };
  const tied = { tie_rule: "runoff" as const, cut, goes_on: ["bus"] };
  const all = everything({ options: ids }, result(tied));
  assert.deepEqual(names(all).slice(0, 6), ["bus", "cut", "app", "cafe", "again", "dans"]);
  assert.deepEqual(names(chosen({ options: ids }, result(tied))), ["bus"]);
  assert.deepEqual(names(again({ options: ids }, result(tied))), ["app", "cafe"]);
  const places = all.flatMap((row) => (row.kind === "option" ? [[row.id, row.place, row.on]] : []));
  assert.deepEqual(places.slice(0, 3), [
    ["bus", 1, true],
    ["app", 2, false],
    ["cafe", 2, false],
  ]);
  const ran = result({ winners: ["app"], goes_on: ["bus", "app"] });
  const after = everything({ options: ["app", "cafe"] }, ran);
  assert.deepEqual(names(after), ["bus", "app", "cut", "cafe"]); // the run-off: what was chosen before it stands first
  const none = everything({ options: ids }, result({ ...tied, goes_on: [] }));
  assert.equal(none[0]?.id === "cut", false);
});

test("one by one, the desk says how many are out; confirmed or elsewhere, all of it is", () => {
  const here = { id: "s", state: "open", step: "step" } as never;
  board.session.value = new Map([["s", here]]);
  const poll = { id: "p", step: "step", state: "revealed", options: ids } as unknown as Poll;
  assert.deepEqual(outSoFar({ ...poll, shown: 0 }, result()), []);
  assert.deepEqual(outSoFar({ ...poll, shown: 1 }, result()), ["bus"]);
  assert.equal(outSoFar({ ...poll, shown: 2 }, result()), null);
  assert.equal(outSoFar({ ...poll, shown: null }, result()), null);
  assert.equal(outSoFar({ ...poll, shown: 1 }, result({ confirmed: ["bus", "app"] })), null);
  assert.equal(outSoFar({ ...poll, shown: 1, step: "before" }, result()), null);
  board.session.value = new Map();
});

test("what stood level with the last that is in and is out is told in one sentence, by name and why", () => {
  use("da", {
    "result.as_many": "{options} fik lige så mange.",
    "result.was_level": "{options} stod lige.",
    "result.as_many_here": "Fik lige så mange.",
    "result.settled_lot": "Lodtrækningen afgjorde det.",
    "result.settled_merit": "Reglen afgjorde det.",
  });
  const tie = (tied: string[], mattered = true, broken_by: "lot" | "merit" = "lot") => ({
    round: 1,
    tied,
    broken_by,
    mattered,
  });
  const level = (ties: Result["ties"], more: Partial<Result> = {}) =>
    result({ totals: { app: "4", bus: "4", cafe: "4" }, ties, ...more });
  const told = (of: Result) => lostByLot(of, (id) => id);
  const cafe = level([tie(["app", "bus", "cafe"])]);
  assert.equal(told(cafe), "cafe fik lige så mange. Lodtrækningen afgjorde det.");
  assert.equal(ownLevel(cafe, "cafe"), "Fik lige så mange. Lodtrækningen afgjorde det.");
  assert.equal(ownLevel(cafe, "app"), undefined);
  assert.equal(
    told(level([tie(["bus", "cafe"], true, "merit")])),
    "cafe fik lige så mange. Reglen afgjorde det.",
  );
  const ranked = level([tie(["bus", "cafe"])], { totals: { app: "4", bus: "5", cafe: "3" } });
  assert.equal(told(ranked), "cafe stod lige. Lodtrækningen afgjorde det.");
  for (const nothing of [
    level([tie(["app", "bus", "cafe"], false)]), // any lot would have chosen the same
    level([tie(["app", "bus"])]), // both are in
    level([tie(["app", "bus", "cafe"])], { few: true }),
    level([tie(["app", "bus", "cafe"])], { goes_on: ["app", "bus", "cafe"], tie_rule: "all" }),
    level([tie(["bus", "cafe"])], {
      tie_rule: "runoff",
      cut: { sure: ["app"], tied: ["bus", "cafe"], seats: 1 },
    }),
  ])
    assert.equal(told(nothing), "");
});

test("ideas of several steps: the fuller ones have the more columns, and none is without one", () => {
  assert.deepEqual(tracks([1, 11]), [1, 3]);
  assert.deepEqual(tracks([20, 20]), [2, 2]);
  assert.deepEqual(tracks([5, 102]), [1, 4]);
  assert.deepEqual(tracks([1, 1]), [1, 1]); // one card needs no more than one
});

test("a count that took one in each round is told in its rounds", () => {
  const counted = result({
    rounds: [
      { round: 1, chosen: "bus" },
      { round: 2, chosen: "app" },
    ],
  });
  const all = everything({ options: ids }, counted);
  assert.deepEqual(
    all.slice(0, 5).map((row) => ("round" in row ? row.round : row.kind)),
    [1, 2, "cut", null, null],
  );
});

test("who went out in a run-off comes before who won it, and is not shown again under the line", () => {
  const votes = (...n: number[]) => Object.fromEntries(n.map((value, at) => [ids[at], String(value)]));
  const counted = result({
    winners: ["bus"],
    rounds: [
      { round: 1, votes: votes(4, 5, 1), dropped: "cafe" },
      { round: 2, votes: votes(4, 6), dropped: null },
    ],
  });
  const all = everything({ options: ids.slice(0, 3) }, counted);
  assert.deepEqual(names(all), ["event-1", "bus", "cut", "app"]);
  const out = { id: "event-1", kind: "event", round: 1, what: "out", option: "cafe", votes: "1" };
  assert.deepEqual(all[0], out);
  assert.deepEqual(names(chosen({ options: ids.slice(0, 3) }, counted)), ["bus"]);
});

test("a surplus goes on after its owner got a place", () => {
  const stage = (round: number, elected: string[], moved: string | null, how: string | null) => ({
    round,
    elected,
    moved,
    how,
    votes: { bus: "7", app: "4", cafe: "3" },
  });
  const counted = result({
    rounds: [stage(1, ["bus"], "bus", "surplus"), stage(2, ["bus", "app"], null, null)],
  });
  const all = everything({ options: ids.slice(0, 3) }, counted);
  assert.deepEqual(names(all), ["bus", "event-1", "app", "cut", "cafe"]);
  assert.equal(roundOf(counted, "app"), 2);
});

test("what the group has confirmed is told without rounds", () => {
  const counted = result({ confirmed: ["bus"], rounds: [{ round: 1, votes: { bus: "2" }, dropped: "app" }] });
  assert.ok(everything({ options: ids }, counted).every(({ kind }) => kind !== "event"));
});

test("what stands above something with more says why, and nothing else does", () => {
  const because = { da: { bus: "de andre havde fået noget valgt.", app: "flest.", cafe: "næst." }, en: {} };
  const totals = { app: "12", bus: "9", cafe: "10" };
  const of = (order: string[]) =>
    whyAbove(result({ totals, because, method: "phragmen" } as Partial<Result>), order);
  assert.deepEqual(of(["app", "bus", "cafe"]), { bus: "de andre havde fået noget valgt." });
  assert.deepEqual(of(["app", "cafe", "bus"]), {});
});
