// The wall in every kind of step: as long as people still act it says what to do, however much has come in; and what came
// in is told in words.
import "./dom";
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { PhaseView } from "../../../static/src/base/view_props";
import type { Cards, Phase } from "../../../static/src/contract/cards";
import { screens } from "../../../static/src/phases/projector_views";
import { speak } from "../words";
import { room, show } from "./stage";

type Put = NonNullable<Parameters<typeof room>[1]>;
type Row = Record<string, unknown>;

before(speak);

const BRIEF = "Skriv det, du kan låne ud, give eller åbne en dør til.";
const NOTHING = /Der er ikke noget at stemme om/;
const DAY = "2099-01-15";
const NO_NEEDS = { people: null, hours_per_month: null, money_dkk: null, things: [] };
const n = (many: number, make: (at: number) => Row): Row[] =>
  Array.from({ length: many }, (_, at) => make(at));

const ideas = (many: number, theme: string | null = null) =>
  n(many, (at) => ({ id: `i${at}`, n: at, text: `Idé nummer ${at}`, step: "now", theme, noun: "idea" }));
const concepts = (many: number, fields: Row = {}) =>
  n(many, (at) => ({
    ...{ id: `c${at}`, kind: "concept", title: `Koncept ${at}`, team: [], fields, position: at },
    ...{ needs: NO_NEEDS, needs_version: 0, backing: { people: 0, sectors: 0, going: 0 } },
  }));
const given = (many: number) =>
  n(many, (at) => ({
    ...{ id: `g${at}`, concept: "c0", kinds: { in_kind: `Lokale ${at}` } },
    ...{ conditional: false, standing: "firm", depends: null, progress: null, has_step: false },
  }));
const deeds = (many: number) =>
  n(many, (at) => ({
    ...{ id: `a${at}`, concept: "c0", what: `Ringe til nummer ${at}`, due: DAY, state: "open" },
    doers: [{ sector: "civil", left: false }],
  }));
const poll = (state: string, over: string, options: string[], more: Row = {}): Row => ({
  ...{ id: `p${options.join()}`, step: "now", state, over, options, round: 1, concept: null, method: "dots" },
  ...{ settings: { budget: 3, seats: 2 }, rule: {}, cast: 1, electors: 8, access: "code", tie_rule: "lot" },
  ...{ proxies: 0, ...more },
});

interface Case {
  phase: Phase;
  settings?: Row;
  put(many: number): Row;
  /** Said instead, where there is nothing that anybody could do it with. */
  none?: RegExp;
  /** What stands there of each of so many. */
  told(at: number): string;
}

const ballots =
  (state: string) =>
  (many: number): Row => ({
    ideas: ideas(many),
    polls: [
      poll(
        state,
        "ideas",
        ideas(many).map(({ id }) => String(id)),
      ),
    ],
  });
const SEEN = {
  seen: { text: "Tre makkerpar mødtes", version: 1 },
  askew: { text: "Nogen sagde nej", version: 1 },
};
const stances =
  (state: string) =>
  (many: number): Row => ({
    concepts: concepts(many, SEEN),
    polls: concepts(many).map(({ id }) =>
      poll(state, "concepts", [String(id)], { concept: id, method: "consent", rule: { answers: "adapt" } }),
    ),
  });

const CASES: Record<string, Case> = {
  "ideas that are shown": {
    phase: "ideas",
    settings: { hidden: false },
    put: (many) => ({ ideas: ideas(many) }),
    told: (at) => `Idé nummer ${at}`,
  },
  "themes, before there are any": {
    phase: "themes",
    put: (many) => ({ ideas: ideas(many) }),
    told: (at) => `Idé nummer ${at}`,
  },
  "themes that hold all of it": {
    phase: "themes",
    put: (many) => ({ ideas: ideas(many, "t"), themes: [{ id: "t", title: "Makkere", position: 1 }] }),
    told: (at) => `Idé nummer ${at}`,
  },
  "themes that hold half of it": {
    phase: "themes",
    put: (many) => ({
      ideas: ideas(many).map((one, at) => ({ ...one, theme: at % 2 ? null : "t" })),
      themes: [{ id: "t", title: "Makkere", position: 1 }],
    }),
    told: (at) => `Idé nummer ${at}`,
  },
  "a vote that opens soon": {
    none: NOTHING,
    phase: "selection",
    put: ballots("ready"),
    told: (at) => `Idé nummer ${at}`,
  },
  "a vote that is open": {
    phase: "selection",
    put: ballots("open"),
    told: (at) => `Idé nummer ${at}`,
  },
  "a vote on concepts with answers": {
    phase: "selection",
    settings: { over: "concepts" },
    put: (many) => ({
      concepts: concepts(many, SEEN),
      polls: [
        poll(
          "open",
          "concepts",
          concepts(many).map(({ id }) => String(id)),
        ),
      ],
    }),
    told: (at) => `Koncept ${at}Hvad har I set og hørt, siden vi sås?Tre makkerpar mødtes`,
  },
  "a stance on each": {
    phase: "commitment",
    settings: { method: "consent", answers: "adapt", over: "concepts", bring: false },
    put: stances("open"),
    told: (at) => `Koncept ${at}1 af 8 har svaretHvad har I set og hørt, siden vi sås?Tre makkerpar mødtes`,
  },
  "what came of a vote, where people say next what they bring": {
    phase: "commitment",
    settings: { method: "consent", over: "concepts", bring: true },
    put: stances("revealed"),
    told: (at) => `Koncept ${at}`,
  },
  "what teams write": {
    phase: "concepts",
    put: (many) => ({ concepts: concepts(many) }),
    told: (at) => `Koncept ${at}`,
  },
  "needs, and offers": {
    phase: "concepts",
    settings: { kind: "match", fields: [] },
    put: (many) => ({ ideas: ideas(many).map((one) => ({ ...one, noun: "need", step: "asked" })) }),
    told: (at) => `Idé nummer ${at}`,
  },
  "what people bring": {
    phase: "commitment",
    settings: { vote: false },
    put: (many) => ({ concepts: concepts(3), commitments: given(many) }),
    told: (at) => `Lokale ${at}`,
  },
  "the plan": {
    phase: "actions",
    put: (many) => ({ concepts: concepts(3), actions: deeds(many) }),
    told: (at) => `Ringe til nummer ${at}CCivilsamfund`,
  },
  "the end": {
    phase: "closing",
    put: (many) => ({ concepts: concepts(many) }),
    told: (at) => `Koncept ${at}`,
  },
};

const before1 = {
  id: "asked",
  phase: "ideas",
  title: "Behov",
  position: 0,
  minutes: 5,
  state: "done",
  settings: { noun: "need" },
};

async function wall({ phase, settings, put }: Case, many: number): Promise<string> {
  const View = (await screens[phase]()) as PhaseView;
  const step = room({ phase, title: "Trin", settings: { brief: BRIEF, ...settings } as never }, {
    ...put(many),
    steps: [
      before1,
      {
        id: "now",
        phase,
        position: 1,
        minutes: 10,
        state: "current",
        title: "Trin",
        settings: { brief: BRIEF, ...settings },
      },
    ],
  } as unknown as Put) as Cards["steps"];
  const shown = await show(<View step={step} late={false} />);
  return shown.text().replaceAll("\u00ad", "");
}

for (const [name, one] of Object.entries(CASES))
  for (const many of [0, 1, 3, 40])
    test(`${name}, with ${many}: what to do stands there, and what there is`, async () => {
      const text = await wall(one, many);
      if (!many && one.none) assert.match(text, one.none);
      else assert.ok(text.includes(BRIEF), text);
      for (let at = 0; at < many; at += 1)
        assert.ok(text.includes(one.told(at)), `${one.told(at)} in: ${text}`);
    });

test("no kind of step is forgotten here", () => {
  const walked = new Set(Object.values(CASES).map(({ phase }) => phase));
  assert.deepEqual(
    Object.keys(screens).filter((phase) => !walked.has(phase as Phase)),
    ["welcome"],
  ); // the door, and breaks
});

test("what happens next is the last that the room reads", async () => {
  const report = { published: false, next: "Mette ringer mandag" };
  const text = await wall(
    {
      ...CASES["the end"]!,
      put: () => ({ session: [{ id: "camp", state: "open", sectors: [], report, step: "now" }] }),
    },
    0,
  );
  assert.match(text, /Det næste, der skerMette ringer mandag/);
});

test("a stance of its own stands at the end for what it came to, and what was not adopted is marked", async () => {
  const result = (id: string, answers: string, round: Row, more: Row = {}) => ({
    ...{
      id,
      poll: id,
      method: "consent",
      winners: [],
      stands: false,
      few: false,
      objections: [],
      ballots: 7,
    },
    ...{ electors: 8, totals: {}, ties: [], confirmed: null, rule: { answers }, rounds: [round], ...more },
  });
  const polls = ["c0", "c1"].map((id) =>
    poll("revealed", "concepts", [id], { id, concept: id, method: "consent" }),
  );
  const results = [
    result("c0", "pause", { ok: 5, concern: 0, object: 2 }),
    result("c1", "consent", { ok: 5, concern: 0, object: 2 }),
  ];
  const put = () => ({ concepts: concepts(2), polls, results });
  const text = await wall({ ...CASES["the end"]!, put }, 2);
  assert.match(text, /Koncept 0Fortsæt 5 · Luk det 2/);
  assert.match(text, /Koncept 1Ikke vedtaget endnu/);
});
