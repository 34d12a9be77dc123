// What becomes of what is under way when the room goes on: said for each kind of step, and for nothing that is not there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { t } from "../../../static/src/base/i18n";
import { afterwards } from "../../../static/src/console/afterwards";
import { consequences, type Sight } from "../../../static/src/console/consequences";
import type { Phase, Poll } from "../../../static/src/contract/cards";
import { PHASES } from "../../../static/src/protocol";
import { speak } from "../words";

await speak();

const sight = (phase: Phase, more: Partial<Sight> = {}, settings: object = {}): Sight =>
  ({
    step: { id: "now", phase, settings, position: 1 },
    next: { id: "next", phase: "closing", settings: {}, position: 2 },
    wrote: null,
    typing: 0,
    ideas: [],
    themes: [],
    polls: [],
    results: [],
    concepts: [],
    ...more,
  }) as unknown as Sight;
const vote = (state: Poll["state"], more: object = {}) => ({
  polls: [{ id: "p", step: "now", round: 1, state, concept: null, options: ["a", "b"], ...more }] as never,
});
const VOTE = { method: "dots" };

const TABLE: readonly (readonly [what: string, sight: Sight, keys: string[]])[] = [
  ["an open vote", sight("selection", vote("open"), VOTE), ["then_poll_open"]],
  ["a closed one", sight("selection", vote("closed"), VOTE), ["then_poll_closed"]],
  ["a counted one", sight("selection", vote("counted"), VOTE), ["then_poll_counted"]],
  ["one that was never opened", sight("selection", vote("ready"), VOTE), ["then_poll_ready"]],
  ["one that ended uncounted", sight("selection", vote("closed", { erased: 3 }), VOTE), ["you_can_go_back"]],
  ["an open vote about a concept", sight("commitment", vote("open"), VOTE), ["then_poll_open"]],
  ["people who write", sight("ideas"), ["nothing_is_lost"]],
  [
    "who writes where nothing comes late",
    sight("ideas", { typing: 2 }, { late_seconds: 0 }),
    ["then_drafts_stay"],
  ],
  ["people who read", sight("ideas", { typing: 2 }, { reading: true }), ["you_can_go_back"]],
  ["sorting", sight("themes"), ["you_can_go_back"]],
  ["looking for a team", sight("concepts"), ["you_can_go_back"]],
];

for (const [what, seen, keys] of TABLE)
  test(`${what}: ${keys.join(", ")}`, () => {
    assert.deepEqual(
      afterwards(seen),
      keys.map((key) => t(`console.${key}`)),
    );
  });

test("of people who write it speaks in no step where nobody is asked to", () => {
  for (const phase of PHASES.filter((one) => one !== "ideas"))
    assert.ok(!afterwards(sight(phase, vote("open"), VOTE)).includes(t("console.nothing_is_lost")), phase);
});

test("of several votes it is said once how many stand so", () => {
  const polls = ["a", "b", "c"].map((concept) => ({
    ...(vote("open").polls as unknown as Poll[])[0],
    id: concept,
    concept,
    cast: 1,
    electors: 9,
  }));
  const seen = {
    ...sight("commitment", {}, VOTE),
    polls: [...polls.slice(0, 2), { ...polls[2], state: "counted" }],
  };
  assert.deepEqual(consequences(seen as never), [
    t("console.warn_polls_open", { n: 2, of: 3 }),
    t("console.warn_polls_counted", { n: 1, of: 3 }),
  ]);
});
