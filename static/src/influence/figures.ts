/** What the server tells of each group's influence, stage by stage, and how it is fetched again when the room moves on. */
import { useEffect, useState } from "preact/hooks";
import { page } from "../base/page";
import type { Step } from "../contract/cards";
import { reach } from "../sync/http";
import { asksToPromise, asksToVote, asksToWrite } from "../sync/step_questions";
import { seq, steps } from "../sync/store";
import { thingOf, worksOn } from "../teams/concept_kinds";

export type Stage = "present" | "wrote" | "words" | "selected" | "owns" | "commits" | "acts";
/** How many, and how many percent of all at this stage. */
export type Figure = readonly [n: number, percent: number];
interface StageFigures {
  stage: Stage;
  total: number;
  of: number;
  figures: Readonly<Record<string, Figure>>;
}
/** `seq`: how far the session was when it was worked out; in a room that moves that is done anew now and then only. */
export interface Influence {
  groups: string[];
  stages: StageFigures[];
  seq: number;
}

/** Groups too small to be shown, as one. */
export const SMALL = "*";
/** Words stand beside the ideas they are in. */
export const COLUMNS = ["present", "wrote", "selected", "owns", "commits", "acts"] as const;

/** What a stage comes of: one that no step of the plan can bring about is not shown as empty. */
const COMES_OF: Readonly<Partial<Record<Stage, (step: Step) => boolean>>> = {
  wrote: asksToWrite,
  selected: asksToVote,
  owns: (step) => worksOn(step) && thingOf(step) !== "match",
  commits: asksToPromise,
  acts: ({ phase }) => phase === "actions",
};

export const columnsOf = (influence: Influence): (typeof COLUMNS)[number][] =>
  COLUMNS.filter((stage) => {
    const comes = COMES_OF[stage];
    return !comes || Boolean(at(influence, stage)?.total) || steps.value.some(comes);
  });

export const at = (influence: Influence, stage: Stage): StageFigures | undefined =>
  influence.stages.find((one) => one.stage === stage);

export const figure = (influence: Influence, stage: Stage, group: string): Figure | undefined =>
  at(influence, stage)?.figures[group];

/** The longest bar of all fills its column. */
export const longest = ({ stages }: Influence): number =>
  Math.max(1, ...stages.flatMap(({ figures }) => Object.values(figures).map(([, percent]) => percent)));

const AFTER = 3_000;
const address = (): string =>
  page.projector ? `/s/${page.projector}/influence` : `/api/sessions/${page.session}/influence`;

/** undefined while it is fetched for the first time, null where it could not be had; kept while it is fetched again. */
export function useInfluence(): Influence | null | undefined {
  const [found, set] = useState<Influence | null | undefined>(undefined);
  const now = seq.value;
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      const answer = (await reach(address())) as Influence | null;
      if (gone) return;
      set((before) => (answer?.groups ? answer : (before ?? null)));
      if (answer && answer.seq < now) timer = setTimeout(ask, AFTER);
    };
    let timer = setTimeout(ask, found === undefined ? 0 : AFTER);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [now]);
  return found;
}
