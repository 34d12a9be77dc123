/** Where each option lies between impact and effort: its medians, how far the answers lie apart, and who shares a spot. */
import type { Id, Result } from "../cards";

export type Quartiles = [number, number, number];

export interface Spot {
  id: Id;
  place: number;
  raters: number;
  impact: Quartiles;
  effort: Quartiles;
  talk: boolean;
  /** On the picture, 0 to 100 from the left and from the top. */
  x: number;
  y: number;
}

interface Told {
  option: Id;
  raters: number;
  impact: Quartiles | null;
  effort: Quartiles | null;
  talk_first: boolean;
}

const STEP = 20;
const ASIDE = 8;
export const across = (effort: number): number => 10 + (effort - 1) * STEP;
export const down = (impact: number): number => 90 - (impact - 1) * STEP;

/** In the order of `ids`; what nobody rated has no spot. Several on one spot stand side by side. */
export function spots(result: Pick<Result, "rounds">, ids: readonly Id[]): Spot[] {
  const told = new Map((result.rounds as unknown as Told[]).map((one) => [one.option, one]));
  const there = new Map<string, number>();
  return ids.flatMap((id, n) => {
    const one = told.get(id);
    if (!one?.impact || !one.effort) return [];
    const [x, y] = [across(one.effort[1]), down(one.impact[1])];
    const before = there.get(`${x} ${y}`) ?? 0;
    there.set(`${x} ${y}`, before + 1);
    const [dx, dy] = aside(before);
    const { raters, impact, effort, talk_first: talk } = one;
    return [{ id, place: n + 1, raters, impact, effort, talk, x: x + dx, y: y + dy }];
  });
}

/** The first in the middle, the next around it. */
function aside(n: number): [number, number] {
  if (!n) return [0, 0];
  const ring = Math.ceil(n / 6);
  const turn = ((n - 1) % 6) * (Math.PI / 3);
  return [Math.round(ASIDE * ring * Math.cos(turn)), Math.round(ASIDE * ring * Math.sin(turn))];
}
