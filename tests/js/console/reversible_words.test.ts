// What can be taken back is told by its name, done and undone and done again; never as "something".
import assert from "node:assert/strict";
import { test } from "node:test";
import { deedWords, type Told } from "../../../static/src/console/reversible_words";
import type { Idea, Step, Theme } from "../../../static/src/contract/cards";
import { REVERSIBLE } from "../../../static/src/protocol";
import { board } from "../../../static/src/sync/store";
import { speak } from "../words";

await speak();
board.themes.value = new Map([["mad", { id: "mad", title: "Mad", position: 1 } as Theme]]);
board.steps.value = new Map([["b", { id: "b", phase: "themes", title: "Temaer" } as Step]]);
board.ideas.value = new Map([["b", { id: "b", text: "Åbne værksteder" } as Idea]]);

type About = Partial<Told["about"][number]>;
const told = (root: string, type: string, ...about: About[]): string =>
  deedWords({
    op_id: `${root} ${type}`,
    type,
    root,
    mine: true,
    at: "2026-12-07T12:00:00Z",
    about: about.map((one) => ({ of: "ideas", id: "a", to: {}, ...one })),
    n: about.length,
  });

/** What each of them changes when it is done, and when that is taken back. */
const CHANGES: Record<string, [About[], About[]]> = {
  "idea.hide": [[{ to: { hidden: true } }], [{ to: { hidden: false } }]],
  "idea.hide_like": [[{ to: { hidden: true } }], [{ to: { hidden: false } }]],
  "idea.place": [[{ to: { theme: "mad" } }], [{ to: { theme: null } }]],
  "idea.merge": [[{ to: { merged_into: "b" } }], [{ to: { merged_into: null } }]],
  "idea.split": [[{ to: { merged_into: null } }], [{ to: { merged_into: "b" } }]],
  "theme.create": [[{ of: "themes" }], [{ of: "themes", gone: { title: "Mad" } }]],
  "theme.rename": [[{ of: "themes", to: { title: "Mad" } }], [{ of: "themes", to: { title: "Steder" } }]],
  "theme.remove": [[{ of: "themes", gone: { title: "Mad" } }], [{ of: "themes" }]],
  "poll.close": [[{ of: "polls", to: { state: "closed" } }], [{ of: "polls", to: { state: "open" } }]],
  "step.go": [[{ of: "session", to: { step: "b" } }], [{ of: "session", to: { step: null } }]],
  "team.set": [[{ of: "concepts", to: { team: ["ann"] } }], [{ of: "concepts", to: { team: [] } }]],
};
const NOT_STEERED = new Set(["undo", "idea.withdraw"]);

test("everything that can be taken back is walked here", () => {
  assert.deepEqual(Object.keys(CHANGES).sort(), REVERSIBLE.filter((type) => !NOT_STEERED.has(type)).sort());
});

for (const [type, [done, undone]] of Object.entries(CHANGES))
  test(`${type} and its undo are told each by what it is, and done again as the first time`, () => {
    const first = told(type, type, ...done);
    const back = told(type, "undo", ...undone);
    assert.doesNotMatch(`${first} ${back}`, /noget|console\.|\{/);
    assert.notEqual(first, back);
    if (type !== "team.set") assert.equal(told(type, "undo", ...done), first);
  });

test("a theme that is gone keeps its name where its end is told", () => {
  assert.equal(told("theme.create", "undo", { of: "themes", gone: { title: "Mad" } }), "Fjernede temaet Mad");
});
