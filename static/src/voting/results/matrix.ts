/** Where each option lies between impact and effort: its medians, how far the answers lie apart, and who shares a field. */
import type { Id, Result } from "../../contract/cards";

type Quartiles = [number, number, number];

export interface Spot {
  id: Id;
  place: number;
  raters: number;
  impact: Quartiles;
  effort: Quartiles;
  talk: boolean;
}

/** An option on the picture, 0 to 100 from the left and from the top. */
export interface Dot extends Spot {
  x: number;
  y: number;
}

/** One of the 25 fields with what lies in it. `lines`: few enough to see whose they are; `more`: those not drawn. */
export interface Field {
  x: number;
  y: number;
  small: boolean;
  lines: boolean;
  dots: Dot[];
  more: number;
}

interface Told {
  option: Id;
  raters: number;
  impact: Quartiles | null;
  effort: Quartiles | null;
  talk_first: boolean;
}

const STEP = 20;
export const across = (effort: number): number => 10 + (effort - 1) * STEP;
export const down = (impact: number): number => 90 - (impact - 1) * STEP;

/** In the order of `ids`; what nobody rated has no spot. */
export function spots(result: Pick<Result, "rounds">, ids: readonly Id[]): Spot[] {
  const told = new Map((result.rounds as unknown as Told[]).map((one) => [one.option, one]));
  return ids.flatMap((id, n) => {
    const one = told.get(id);
    if (!one?.impact || !one.effort) return [];
    const { raters, impact, effort, talk_first: talk } = one;
    return [{ id, place: n + 1, raters, impact, effort, talk }];
  });
}

const NEAR = 4.7;
const FAR = 6.4;
const LINED = 3;
const SEATS: [number, number][][] = [
  [[0, 0]],
  [
    [-NEAR, -NEAR],
    [NEAR, NEAR],
  ],
  [
    [-FAR, -FAR],
    [0, 0],
    [FAR, FAR],
  ],
  [-NEAR, NEAR].flatMap((y) => [-NEAR, NEAR].map((x): [number, number] => [x, y])),
  [-FAR, 0, FAR].flatMap((y) => [-FAR, 0, FAR].map((x): [number, number] => [x, y])),
];

/** Nobody leaves the field of their medians, and nobody hides another: up to three stand on a slant, so that their
 * lines keep apart; nine stand in rows, and of more the last seat says how many. */
export function fields(all: readonly Spot[]): Field[] {
  const shared = new Map<string, Spot[]>();
  for (const spot of all) {
    const key = `${spot.impact[1]} ${spot.effort[1]}`;
    shared.set(key, [...(shared.get(key) ?? []), spot]);
  }
  return [...shared.values()].map(seated);
}

function seated(those: Spot[]): Field {
  const [first] = those as [Spot];
  const [x, y] = [across(first.effort[1]), down(first.impact[1])];
  const seats = SEATS[those.length - 1] ?? (SEATS[SEATS.length - 1] as [number, number][]);
  const drawn = those.length > seats.length ? those.slice(0, seats.length - 1) : those;
  const dots = drawn.map((spot, n) => {
    const [dx, dy] = seats[n] as [number, number];
    return { ...spot, x: x + dx, y: y + dy };
  });
  const small = seats.length === 3 || seats.length > 4;
  return { x, y, small, lines: those.length <= LINED, dots, more: those.length - drawn.length };
}
