/**
 * One black button on the screen: what comes next. What only the step asks for comes before the way on; everything
 * else stands back, however handy it is.
 */
import { computed } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Step } from "../contract/cards";
import { asksToVote } from "../sync/step_questions";
import { card, session, step, steps } from "../sync/store";
import { chooses } from "../sync/unconfirmed";
import { outSoFar } from "../voting/results/one_by_one";
import { tab } from "./console_tabs";
import { footActs } from "./foot_actions";
import { type Round, rounds } from "./polls/rounds";

export type Next = "open" | "release" | "foot" | "show" | "vote" | "on";

/** Nothing is left to do with this vote: it is out and confirmed, or the plan does not use it. */
function over({ poll }: Round, at: Step): boolean {
  if (poll.state === "ready") return !asksToVote(at);
  if (poll.state !== "revealed") return poll.erased !== undefined;
  return !chooses(poll, steps.value) || Boolean(card("results", poll.id)?.confirmed);
}

const voting = (here: Step | null): boolean =>
  (here?.phase === "selection" || here?.phase === "commitment") &&
  rounds(here).some((round) => !over(round, here));

/** A result that comes out place by place: the next place is what everybody waits for. */
const showing = (here: Step | null): boolean =>
  here !== null &&
  rounds(here).some(({ poll }) => {
    const result = card("results", poll.id);
    return result !== undefined && outSoFar(poll, result) !== null;
  });

/** The phones were called down in the middle of a step; one that is a "Kig op" itself lets go of them as the room goes on. */
const calls = (): boolean => {
  const { on, called, message } = session.value?.attention ?? {};
  return Boolean(on && (called || message || !step.value?.settings.attention));
};

export const next = computed<Next>(() => {
  if (tab.value === "session" && session.value?.state === "draft") return "open";
  if (tab.value !== "now") return "on";
  if (session.value?.state === "draft") return "open";
  if (calls()) return "release";
  if (footActs.value) return "foot";
  if (showing(step.value)) return "show";
  return voting(step.value) ? "vote" : "on";
});

/** For a button's `kind`: black where this is what comes next. */
export const kindOf = (act: Next): "secondary" | undefined => (next.value === act ? undefined : "secondary");

/** One vote among several that are led together: its own buttons stand back. */
export const AmongOthers = createContext(false);

export function useKind(act: Next): "secondary" | undefined {
  return useContext(AmongOthers) ? "secondary" : kindOf(act);
}
