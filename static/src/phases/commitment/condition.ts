/** The "if" of a contribution as a form: one of four things it may hang on. */
import type { Commitment, Id, Payload } from "../../contract/cards";
import { MOST, wholeNumber } from "../../teams/amounts";
import { AMOUNTS, type Kind } from "../../teams/totals";

const ONS = ["others", "offer", "pledge", "words"] as const;
export type On = (typeof ONS)[number];

export interface Condition {
  on: On;
  /** In words. */
  condition: string;
  others: string;
  kind: Kind;
  amount: string;
  /** A group's key; "" is anybody. */
  sector: string;
  pledge: Id;
}

export const NO_CONDITION: Condition = {
  on: "others",
  condition: "",
  others: "3",
  kind: "in_kind",
  amount: "",
  sector: "",
  pledge: "",
};

type Depends = NonNullable<Payload<"commitment.make">["depends"]>;

export function conditionOf({ condition, depends }: Pick<Commitment, "condition" | "depends">): Condition {
  const start = { ...NO_CONDITION, condition: condition ?? "" };
  if (!depends) return { ...start, on: condition ? "words" : "others" };
  if (depends.commitment) return { ...start, on: "pledge", pledge: depends.commitment };
  if (depends.others) return { ...start, on: "others", others: String(depends.others) };
  const amount = AMOUNTS.has(depends.kind ?? "") ? String(depends.at_least ?? "") : "";
  return { ...start, on: "offer", kind: depends.kind as Kind, amount, sector: depends.sector ?? "" };
}

/** What is missing, as a phrase. */
export function conditionProblem({ on, condition, others, kind, amount, pledge }: Condition): string | null {
  if (on === "words") return condition.trim() ? null : "commitment.write_condition";
  if (on === "pledge") return pledge ? null : "commitment.choose_pledge";
  if (on === "others") return within(wholeNumber(others), 5000) ? null : "commitment.wrong_others";
  if (kind !== "hours_per_month" && kind !== "money_dkk") return null;
  return within(wholeNumber(amount), MOST.money_dkk) ? null : "commitment.wrong_others";
}

const within = (n: number | null, most: number): boolean => n !== null && n >= 1 && n <= most;

export function dependsOf({ on, others, kind, amount, sector, pledge }: Condition): Depends | null {
  if (on === "words") return null;
  if (on === "pledge") return { commitment: pledge };
  if (on === "others") return { others: wholeNumber(others) ?? 1 };
  const at_least = AMOUNTS.has(kind) ? (wholeNumber(amount) ?? 1) : 1;
  return { kind, at_least, ...(sector ? { sector } : {}) };
}
