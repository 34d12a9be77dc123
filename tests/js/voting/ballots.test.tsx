// Every ballot by itself, without a browser: it draws its options, a press is a whole choice, and a locked one is still.
import "../views/dom";
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Option } from "../../../static/src/base/view_props";
import type { Poll } from "../../../static/src/contract/cards";
import { ballots } from "../../../static/src/voting/ballots";
import { Locked } from "../../../static/src/voting/ballots/locked";
import { room, type Shown, show } from "../views/stage";
import { speak } from "../words";

const OPTIONS: Option[] = ["Bænken", "Caféen", "Værkstedet"].map((title, n) => ({
  id: `o${n}`,
  title,
  own: n === 0,
  cost: 100 * (n + 1),
  unit: "dkk",
}));
const ONE = [OPTIONS[0] as Option];

const poll = (method: string, options: Option[]): Poll =>
  ({
    id: "poll",
    step: "now",
    method,
    over: "ideas",
    state: "open",
    options: options.map(({ id }) => id),
    settings: { seats: 2, budget: 300, max: 5, reason_length: 10 },
    electors: 3,
    cast: 0,
  }) as unknown as Poll;

interface Case {
  options: Option[];
  /** What one presses first. */
  press(ballot: Shown): Promise<void>;
  /** A choice that this must give. */
  gives: RegExp;
}

const press = (words: string | RegExp) => (ballot: Shown) => ballot.press(words);
const TICK: Case = { options: OPTIONS, press: press("Bænken"), gives: /"approve":\["o0"\]/ };
const RANK: Case = { options: OPTIONS, press: press("Bænken"), gives: /"ranking":\["o0"\]/ };
const click = (where: string) => (ballot: Shown) => ballot.click(where);
const SPEND: Case = {
  options: OPTIONS,
  press: click(".stepper button:last-of-type"),
  gives: /"votes":\{"o0":1\}/,
};
const RATE: Case = {
  options: OPTIONS,
  press: click(".scale label:nth-of-type(5) input"),
  gives: /"scores":\{"o0":4\}/,
};
const FIRST = (ballot: Shown) => ballot.press(/.*/);
const CASES: Record<string, Case> = {
  approval: TICK,
  budget_greedy: TICK,
  dots: SPEND,
  quadratic: SPEND,
  ranked_pairs: RANK,
  stv: RANK,
  score: RATE,
  star: RATE,
  consent: { options: ONE, press: FIRST, gives: /"stance":"/ },
  gradients: { options: ONE, press: FIRST, gives: /"grade":\d/ },
  pairwise: { options: OPTIONS, press: FIRST, gives: /"answers":\[/ },
};

const draw = async (method: string, options: Option[], locked: boolean, chosen: unknown[]) => {
  room({ phase: "selection" });
  const Ballot = ballots[method];
  assert.ok(Ballot);
  return show(
    <Locked.Provider value={locked}>
      <Ballot
        poll={poll(method, options)}
        options={options}
        choice={null}
        locked={locked}
        submit={(choice: unknown) => chosen.push(choice)}
      />
    </Locked.Provider>,
  );
};

before(speak);

for (const [method, { options, press, gives }] of Object.entries(CASES))
  test(`${method}: what stands on it, and what a press chooses`, async () => {
    const chosen: unknown[] = [];
    const ballot = await draw(method, options, false, chosen);
    await press(ballot);
    assert.match(JSON.stringify(chosen.at(-1) ?? null), gives, ballot.text());
  });

for (const method of Object.keys(ballots))
  test(`${method}: a locked ballot can be read, and changes nothing`, async () => {
    const chosen: unknown[] = [];
    const ballot = await draw(method, CASES[method]?.options ?? OPTIONS, true, chosen);
    for (const button of ballot.root.querySelectorAll<HTMLElement>("button, input")) button.click();
    assert.deepEqual(chosen, []);
    assert.ok(ballot.text().length > 5);
  });
