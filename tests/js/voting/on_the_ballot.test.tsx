// What stands on a voter's screen: questions apart from their answers, and in sight that one is done without a vote.
import "../views/dom";
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { t } from "../../../static/src/base/i18n";
import type { Cards } from "../../../static/src/contract/cards";
import { VoteBar } from "../../../static/src/voting/ballots/VoteBar";
import { OptionDetail } from "../../../static/src/voting/OptionDetail";
import { optionsOf } from "../../../static/src/voting/options";
import { room, show } from "../views/stage";
import { speak } from "../words";

before(speak);

const POLL = {
  id: "poll",
  step: "now",
  method: "consent",
  over: "concepts",
  concept: "one",
  state: "open",
  options: ["one"],
  settings: {},
  rule: {},
  electors: 3,
  cast: 0,
} as unknown as Cards["polls"];

const STATUS = {
  id: "one",
  title: "Makkerordning",
  team: [],
  kind: "concept",
  fields: { done: { text: "Fire par er i gang", version: 1 }, stuck: { text: "Ingen nøgle", version: 1 } },
} as unknown as Partial<Cards["concepts"]>;

test("each question stands small over its answer", async () => {
  room({ phase: "commitment" }, { polls: [POLL], concepts: [STATUS] });
  const [option] = optionsOf(POLL);
  assert.ok(option);
  const { root } = await show(<OptionDetail option={option} />);
  const told = (where: string) => [...root.querySelectorAll(where)].map((one) => one.textContent);
  assert.deepEqual(told(".part-asked.meta"), [t("concepts.box_done"), t("concepts.box_stuck")]);
  assert.deepEqual(told(".words"), ["Fire par er i gang", "Ingen nøgle"]);
});

test("whoever is done and has not voted reads it where the vote would stand", async () => {
  const bar = async (ballots: object) => {
    room({ phase: "commitment" }, { polls: [POLL], concepts: [STATUS] }, {
      elector: ["poll"],
      ballots,
    } as never);
    return (await show(<VoteBar poll={POLL} />)).text();
  };
  assert.ok((await bar({})).includes(t("vote.nothing_yet")));
  assert.ok((await bar({ poll: { choice: null, done: true } })).includes(t("vote.done_without")));
  assert.ok(
    !(await bar({ poll: { choice: { stance: "ok" }, done: true } })).includes(t("vote.done_without")),
  );
});
