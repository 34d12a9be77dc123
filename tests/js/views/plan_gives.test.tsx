// Each of the templates, played: what any of its screens says is missing, some step of that plan lets people give.
import "./dom";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { before, test } from "node:test";
import { t } from "../../../static/src/base/i18n";
import type { PhaseView } from "../../../static/src/base/view_props";
import type { Cards, Phase } from "../../../static/src/contract/cards";
import { ActionsConsole } from "../../../static/src/phases/actions/console";
import { ActionsScreen } from "../../../static/src/phases/actions/projector";
import { ActionsRoom } from "../../../static/src/phases/actions/room";
import { ClosingConsole } from "../../../static/src/phases/closing/console";
import { ClosingScreen } from "../../../static/src/phases/closing/projector";
import { ClosingRoom } from "../../../static/src/phases/closing/room";
import { CommitmentConsole } from "../../../static/src/phases/commitment/console";
import { CommitmentScreen } from "../../../static/src/phases/commitment/projector";
import { CommitmentRoom } from "../../../static/src/phases/commitment/room";
import { ConceptsConsole } from "../../../static/src/phases/concepts/console";
import { ConceptsScreen } from "../../../static/src/phases/concepts/projector";
import { ConceptsRoom } from "../../../static/src/phases/concepts/room";
import { secondLoad } from "../../../static/src/phases/second_load";
import { thingOf } from "../../../static/src/teams/concept_kinds";
import { speak } from "../words";
import { room, show } from "./stage";

before(speak);
before(secondLoad);

interface Plan {
  name: string;
  steps: { phase: Phase; title: { da: string }; settings: Cards["steps"]["settings"] }[];
}

const PLANS = "ideation/content/plans";
const plans = readdirSync(PLANS).map((name): Plan => JSON.parse(readFileSync(`${PLANS}/${name}`, "utf8")));

const VIEWS: Partial<Record<Phase, readonly [phone: PhaseView, ...others: PhaseView[]]>> = {
  concepts: [ConceptsRoom, ConceptsConsole, ConceptsScreen],
  commitment: [CommitmentRoom, CommitmentConsole, CommitmentScreen],
  actions: [ActionsRoom, ActionsConsole, ActionsScreen],
  closing: [ClosingRoom, ClosingConsole, ClosingScreen],
};

/** What is named as missing, and the buttons on a phone that give it: any of them will do. */
const MISSING: Readonly<Record<string, { named: readonly string[]; given: readonly string[] }>> = {
  owner: { named: ["need.lack_owner", "ready.owner"], given: ["ready.take"] },
  needs: { named: ["need.none", "ready.needs_unknown"], given: ["need.edit"] },
  pledges: { named: ["commitment.lacking", "console.nothing_promised"], given: ["commitment.bring"] },
  sectors: { named: ["ready.sectors"], given: ["commitment.bring"] },
  steps: { named: ["actions.none", "console.with_steps", "influence.acts"], given: ["actions.add_step"] },
  teams: { named: ["console.without_team", "console.team_empty"], given: ["concepts.join"] },
};

const said = (text: string, key: string): boolean => text.includes(t(key, { n: 0 }));

function concept(kind: string, team: string[]) {
  const needs = { people: null, hours_per_month: null, money_dkk: null, things: [] };
  const fields = { proposal: { text: "Vi åbner klubben om mandagen", version: 1 } };
  const backing = { people: 0, sectors: 0, going: team.length };
  return {
    id: "c1",
    kind,
    title: "Bænke",
    team,
    fields,
    needs,
    needs_version: 0,
    owner: null,
    backing,
    position: 1,
  };
}

/** At the n-th step of the plan, with one thing of the kind that it is about. */
function arrive({ steps }: Plan, n: number, team: string[]): Cards["steps"] {
  const plan = steps.map(({ phase, title, settings }, at) => ({
    id: at === n ? "now" : `s${at}`,
    phase,
    title: title.da,
    settings,
    position: at + 1,
    minutes: 5,
    state: at < n ? "done" : at === n ? "current" : "ahead",
  }));
  const thing = thingOf({ settings: steps[n]?.settings ?? {} }) ?? "concept";
  const ours = thing === "proposal" ? [] : team;
  return room(plan[n] as never, { steps: plan as never, concepts: [concept(thing, ours) as never] });
}

async function seen(plan: Plan, n: number, View: PhaseView, team: string[]): Promise<string> {
  const step = arrive(plan, n, team);
  return (await show(<View step={step} late={false} />)).text();
}

for (const plan of plans)
  test(`${plan.name}: nothing is missed that no step of it can give`, async () => {
    const worked = plan.steps.flatMap(({ phase }, n) => (VIEWS[phase] ? [n] : []));
    const acts: string[] = [];
    for (const n of worked)
      for (const team of [[], ["ann"]]) acts.push(await seen(plan, n, VIEWS[plan.steps[n]!.phase]![0], team));
    for (const n of worked)
      for (const View of VIEWS[plan.steps[n]!.phase]!)
        for (const team of [[], ["ann"]]) {
          const text = await seen(plan, n, View, team);
          for (const [what, { named, given }] of Object.entries(MISSING)) {
            const misses = named.find((key) => said(text, key));
            if (misses)
              assert.ok(
                given.some((key) => acts.some((act) => said(act, key))),
                `step ${n + 1} (${View.name}) misses ${what} (${misses}): ${text}`,
              );
          }
        }
  });

test("where the plan has such a step, it is missed, and can be given", async () => {
  const camp = plans.find(({ name }) => name === "half-day-camp")!;
  const n = camp.steps.findIndex(({ phase, settings }) => phase === "commitment" && settings.vote === false);
  const text = await seen(camp, n, CommitmentRoom, ["ann"]);
  for (const key of ["ready.owner", "need.none", "ready.take", "need.edit"]) assert.ok(said(text, key), key);
});
