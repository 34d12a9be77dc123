/**
 * What counts as a step of the plan, in one place for phones, console and wall. A step has somebody and a day; a first
 * step that somebody has said yes to, and that has no day yet, is told as what it is: not in the plan.
 */
import type { Action, Commitment, Concept, Step } from "../contract/cards";
import { isAhead, isOverdue } from "../sync/days";
import { about } from "./totals";

/** The step is about what was agreed last time: nothing in it lies ahead. */
export const looksBack = ({ settings }: Pick<Step, "settings">): boolean => settings.back === true;

/** Given up is no step any more. */
export const standing = (actions: readonly Action[]): Action[] =>
  actions.filter(({ state }) => state !== "dropped");

/** Those that still lie before us; one whose day is over does not. */
export const ahead = (actions: readonly Action[]): Action[] =>
  actions.filter((action) => isAhead(action) && !isOverdue(action));

export const overdue = (actions: readonly Action[]): Action[] =>
  actions.filter((action) => isOverdue(action));

/** The steps that this step of the plan is about, and counts. */
export const counted = (step: Pick<Step, "settings">, actions: readonly Action[]): Action[] =>
  looksBack(step) ? standing(actions) : actions.filter(isAhead);

/** How many of these have one of them. */
export const withSteps = (concepts: readonly Concept[], actions: readonly Action[]): number =>
  concepts.filter(({ id }) => actions.some(({ concept }) => concept === id)).length;

/** Said yes to, and not in the plan: it lacks a day, or hangs on an "if". The wall is told that there is one. */
export function notPlanned(
  concept: Concept,
  given: readonly Commitment[],
  actions: readonly Action[],
): Commitment[] {
  const planned = new Set(actions.map(({ id }) => id));
  return about(given, concept.id).filter(
    ({ id, first_step, has_step }) => (first_step || has_step) && !planned.has(id),
  );
}
