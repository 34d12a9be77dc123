/** What a vote asks, beside its method: to choose or to agree, and what the answers are called. */
import type { Poll, Result } from "../contract/cards";
import { card } from "../sync/store";

type Asking = Partial<Pick<Poll, "rule" | "step">>;

/** As it was frozen when the vote opened; before that, as the step has it. */
const term = ({ rule, step }: Asking, name: "asks" | "answers"): unknown =>
  rule?.[name] ?? card("steps", step)?.settings[name];

/** Nothing is chosen by it. */
export const onlyAsks = (poll: Asking): boolean => term(poll, "asks") === "agree";

/** Which of the three sets of words the answers of consent are said in. */
export const answersOf = (poll: Asking): string => String(term(poll, "answers") ?? "consent");
export const answersTo = ({ rule }: Pick<Result, "rule">): string => String(rule?.answers ?? "consent");
