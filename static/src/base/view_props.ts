/**
 * What the frame hands to a phase's view and to a ballot. Everything else a view needs it reads from the
 * signals of `sync/store.ts`, says through `send` (kept until acknowledged) or `ask` (now, with the answer), and
 * writes with `t`.
 *
 *   export const ThemesRoom: PhaseView = ({ step, late }) => …
 *
 * A view is registered in one line of `phases/room_views.ts`, `console_views.ts` or `projector_views.ts`; a ballot in
 * `voting/ballots/index.ts`. On a phone those that are not needed first come together, later.
 */
import type { ComponentType } from "preact";
import type { Id, Poll, Result, Step } from "../contract/cards";

export interface PhaseProps {
  /** The step to show. */
  step: Step;
  /** The room has moved on, and this device stays because something half-written is in a box here. */
  late: boolean;
}
export type PhaseView = ComponentType<PhaseProps>;

/** One thing to vote on, whatever the poll is over. */
/** One thing that is told of an option: what was answered, and to which question. */
export interface Part {
  asked?: string;
  text: string;
}

export interface Option {
  id: Id;
  title: string;
  detail?: string;
  /** The same apart, where it answers questions. */
  parts?: readonly Part[];
  /** The theme it was sorted into, where a vote is about ideas. */
  theme?: string;
  /** Written by this member: the own sector mark is shown on it. */
  own: boolean;
  /** A team's, which this member is in: it is nobody's own, so it bears no sector. */
  joint?: boolean;
  cost?: number;
  unit?: "dkk" | "hours";
  /** Put away by a facilitator, who is the only one to see it. */
  hidden?: boolean;
}

export interface BallotProps<Choice = unknown> {
  poll: Poll;
  /** In this voter's own random order, the same at every visit. */
  options: Option[];
  /** The newest choice of this voter, sent or not; null before the first. */
  choice: Choice | null;
  /** The poll is not open, or this member is no elector: show, do not change. */
  locked: boolean;
  /** Every tap is a whole new choice; it replaces the one before. */
  submit(choice: Choice): void;
}
export type BallotView<Choice = unknown> = ComponentType<BallotProps<Choice>>;

export interface ResultProps {
  poll: Poll;
  result: Result;
  options: Option[];
}
