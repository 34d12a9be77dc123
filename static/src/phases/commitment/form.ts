/** The form behind "Hvad vil du bidrage med?", without a screen: what is ticked and written, and what may be missing. */
import type { Commitment, Id, Payload } from "../../contract/cards";
import { MOST, wholeNumber } from "../../teams/amounts";
import { KINDS, type Kind } from "../../teams/totals";
import { type Condition, conditionOf, conditionProblem, dependsOf, NO_CONDITION } from "./condition";

export type Written = Exclude<Kind, "join">;

export interface Form {
  id: Id;
  on: Partial<Record<Kind, boolean>>;
  text: Partial<Record<Written, string>>;
  first_step: string;
  due: string;
  /** It hangs on something else. */
  conditional: boolean;
  on_what: Condition;
}

const NUMBERS = Object.keys(MOST) as (keyof typeof MOST)[];
const isNumber = (kind: Kind): kind is keyof typeof MOST => NUMBERS.some((name) => name === kind);

export const blank = (id: Id): Form => ({
  id,
  on: {},
  text: {},
  first_step: "",
  due: "",
  conditional: false,
  on_what: NO_CONDITION,
});

export function formOf(commitment: Commitment): Form {
  const { id, kinds, first_step, due, condition, depends } = commitment;
  const given = KINDS.filter((kind) => kinds[kind]);
  return {
    id,
    on: Object.fromEntries(given.map((kind) => [kind, true])),
    text: Object.fromEntries(
      given.filter((kind) => kind !== "join").map((kind) => [kind, String(kinds[kind])]),
    ),
    first_step: first_step ?? "",
    due: due ?? "",
    conditional: Boolean(condition || depends),
    on_what: conditionOf(commitment),
  };
}

export type Problems = Partial<Record<Kind | "kinds" | "condition", string>>;

function problemOf(kind: Kind, text: string): string | null {
  if (kind === "join") return null;
  if (!isNumber(kind)) return text.trim() ? null : "commitment.write_what";
  const n = wholeNumber(text);
  return n !== null && n >= 1 && n <= MOST[kind] ? null : `commitment.wrong_${kind}`;
}

/**
 * What has to be put right before it can be saved: a phrase for each. `asksStep`: a first step alone is enough here.
 * `joined`: that one goes along is known already, so it is nothing new by itself.
 */
export function problems(form: Form, asksStep = false, joined = false): Problems {
  const { on, text, first_step, conditional, on_what } = form;
  const found: Problems = {};
  for (const kind of KINDS.filter((kind) => on[kind])) {
    const problem = problemOf(kind, text[kind as Written] ?? "");
    if (problem) found[kind] = problem;
  }
  const stepAlone = (asksStep || joined) && first_step.trim() !== "";
  const some = stepAlone || KINDS.some((kind) => on[kind] && !(joined && kind === "join"));
  if (!some) found.kinds = asksStep ? "commitment.choose_or_step" : "commitment.choose_one";
  const lacking = conditional && conditionProblem(on_what);
  if (lacking) found.condition = lacking;
  return found;
}

export type Promised = Payload<"commitment.make">;

export function kindsOf({ on, text }: Form): Promised["kinds"] {
  const value = (kind: Kind) => {
    if (kind === "join") return true;
    return isNumber(kind) ? wholeNumber(text[kind] ?? "") : (text[kind] ?? "").trim();
  };
  return Object.fromEntries(
    KINDS.filter((kind) => on[kind]).map((kind) => [kind, value(kind)]),
  ) as Promised["kinds"];
}

/** What is sent. Words and what the app watches may both be said: then both must come. */
export function promised(form: Form, concept: Id): Promised {
  const { id, first_step, due, conditional, on_what } = form;
  return {
    id,
    concept,
    kinds: kindsOf(form),
    first_step: first_step.trim() || null,
    due: due || null,
    condition: (conditional && on_what.condition.trim()) || null,
    depends: conditional ? dependsOf(on_what) : null,
  };
}

export function parseForm(draft: string): Form | null {
  try {
    const form = JSON.parse(draft) as Form;
    return form.id && form.on && form.text
      ? { ...form, on_what: { ...NO_CONDITION, ...form.on_what } }
      : null;
  } catch {
    return null;
  }
}
