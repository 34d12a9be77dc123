// The wall: whole cards only, turned over page by page; a result row by row, with its line.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Result } from "../../static/src/cards";
import {
  afterPress,
  decisiveTies,
  lastRound,
  leftOut,
  roundOf,
  rows,
  tieOf,
} from "../../static/src/screen/rows";
import { fitting, turned } from "../../static/src/screen/turning";

const ids = ["app", "bus", "cafe", "dans", "eng", "fest", "gade", "hal"];
const result = (more: Partial<Result> = {}): Result =>
  ({
    winners: ["bus", "app"],
    totals: Object.fromEntries(ids.map((id, n) => [id, String(20 - n)])),
    ties: [],
    confirmed: null,
    ...more,
  }) as Result;
const names = (list: ReturnType<typeof rows>) => list.map(({ id }) => id);

test("a card that does not fit whole stays away, and so do all after it", () => {
  assert.equal(fitting([100, 100, 210, 330, 210], 220), 3);
  assert.equal(fitting([100, 200], 220), 2);
  assert.equal(fitting([], 220), 0);
});

test("one card is shown even where none fits", () => assert.equal(fitting([900], 220), 1));

test("one turns on as long as something is left, and back the way one came", () => {
  const first = turned([0], { start: 0, end: 9, of: 12 }, 1);
  assert.deepEqual(first, [0, 9]);
  assert.deepEqual(turned(first, { start: 9, end: 12, of: 12 }, 1), [0, 9]);
  assert.deepEqual(turned(first, { start: 9, end: 12, of: 12 }, -1), [0]);
  assert.deepEqual(turned([0], { start: 0, end: 9, of: 12 }, -1), [0]);
});

test("a wall that has not been measured yet does not turn", () =>
  assert.deepEqual(turned([0], { start: 0, end: 0, of: 12 }, 1), [0]));

test("winners stand first in the order they were chosen, then the line, then the nearest three", () => {
  assert.deepEqual(names(rows({ options: ids }, result())), ["bus", "app", "cut", "cafe", "dans", "eng"]);
  assert.equal(leftOut({ options: ids }, result()), 3);
});

test("what the group confirmed goes on, whatever was counted", () => {
  const all = rows({ options: ids }, result({ confirmed: ["hal", "bus"] }));
  assert.deepEqual(names(all).slice(0, 3), ["bus", "hal", "cut"]);
  assert.deepEqual(all[2], { id: "cut", kind: "cut", n: 2, what: "goes_on" });
});

test("what stood level and is voted on again is not said to be chosen, and shares its place", () => {
  const cut = { sure: ["bus"], tied: ["app", "cafe"], seats: 1 };
  const tied = { tie_rule: "runoff" as const, cut, goes_on: ["bus"] };
  const all = rows({ options: ids }, result(tied));
  assert.deepEqual(names(all), ["bus", "cut", "app", "cafe", "again", "dans", "eng", "fest"]);
  const places = all.flatMap((row) => (row.kind === "option" ? [[row.id, row.place, row.on]] : []));
  assert.deepEqual(places.slice(0, 3), [
    ["bus", 1, true],
    ["app", 2, false],
    ["cafe", 2, false],
  ]);
  const after = rows({ options: ["app", "cafe"] }, result({ winners: ["app"], goes_on: ["bus", "app"] }));
  assert.deepEqual(names(after), ["bus", "app", "cut", "cafe"]); // the run-off: what was chosen before it stands first
  const none = rows({ options: ids }, result({ ...tied, goes_on: [] }));
  assert.equal(none[0]?.id === "cut", false);
});

test("the line comes with the last row above it", () => {
  const all = rows({ options: ids }, result());
  assert.equal(afterPress(all, 0), 1);
  assert.equal(afterPress(all, 1), 3);
  assert.equal(afterPress(all, all.length), all.length);
});

test("only a tie that decided something is told on the wall", () => {
  const ties = [
    { round: 1, tied: ["app", "bus"], broken_by: "lot" as const, mattered: false },
    { round: 2, tied: ["cafe", "dans", "eng"], broken_by: "merit" as const, mattered: true },
    { round: 2, tied: ["cafe", "dans"], broken_by: "lot" as const, mattered: true },
  ];
  assert.deepEqual(
    decisiveTies({ ties }).map(({ round }) => round),
    [2],
  );
});

test("a count that took one in each round is told in its rounds", () => {
  const counted = result({
    rounds: [
      { round: 1, chosen: "bus" },
      { round: 2, chosen: "app" },
    ],
  });
  const all = rows({ options: ids }, counted);
  assert.deepEqual(
    all.map((row) => ("round" in row ? row.round : row.kind)),
    [1, 2, "cut", null, null, null],
  );
  assert.equal(lastRound(all), 2);
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
  const all = rows({ options: ids.slice(0, 3) }, counted);
  assert.deepEqual(names(all), ["event-1", "bus", "cut", "app"]);
  const out = { id: "event-1", kind: "event", round: 1, what: "out", option: "cafe", votes: "1" };
  assert.deepEqual(all[0], out);
  assert.deepEqual(names(rows({ options: ids.slice(0, 3) }, counted, false)), ["bus", "cut", "app", "cafe"]);
  assert.equal(leftOut({ options: ids.slice(0, 3) }, counted), 0);
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
  const all = rows({ options: ids.slice(0, 3) }, counted);
  assert.deepEqual(names(all), ["bus", "event-1", "app", "cut", "cafe"]);
  assert.equal(roundOf(counted, "app"), 2);
});

test("what the group has confirmed is told without rounds", () => {
  const counted = result({ confirmed: ["bus"], rounds: [{ round: 1, votes: { bus: "2" }, dropped: "app" }] });
  assert.ok(rows({ options: ids }, counted).every(({ kind }) => kind !== "event"));
});

test("whoever came out of a tie says so in the same breath", () => {
  const ties = [{ round: 1, tied: ["bus", "app"], broken_by: "lot" as const, mattered: true }];
  const counted = result({
    ties,
    rounds: [
      { round: 1, chosen: "bus" },
      { round: 2, chosen: "app" },
    ],
  });
  const [first, second] = rows({ options: ids }, counted);
  assert.equal(tieOf(counted, first!), ties[0]);
  assert.equal(tieOf(counted, second!), undefined);
});
