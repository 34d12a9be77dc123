/** The form behind "Hvad vil du bidrage med?", without a screen: what is ticked and written, and what may be missing. */
import type { Commitment, Id, Payload } from "../../cards";
import { KINDS, type Kind } from "../../teams/totals";

export type Written = Exclude<Kind, "join">;

export interface Form {
  id: Id;
  on: Partial<Record<Kind, boolean>>;
  text: Partial<Record<Written, string>>;
  first_step: string;
  due: string;
  /** It hangs on something else. */
  conditional: boolean;
  condition: string;
}

export const MOST = { hours_per_month: 500, money_dkk: 1_000_000_000 } as const;
const NUMBERS = Object.keys(MOST) as (keyof typeof MOST)[];
const isNumber = (kind: Kind): kind is keyof typeof MOST => NUMBERS.some((name) => name === kind);

export const blank = (id: Id): Form => ({
  id,
  on: {},
  text: {},
  first_step: "",
  due: "",
  conditional: false,
  condition: "",
});

export function formOf({ id, kinds, first_step, due, condition }: Commitment): Form {
  const given = KINDS.filter((kind) => kinds[kind]);
  return {
    id,
    on: Object.fromEntries(given.map((kind) => [kind, true])),
    text: Object.fromEntries(
      given.filter((kind) => kind !== "join").map((kind) => [kind, String(kinds[kind])]),
    ),
    first_step: first_step ?? "",
    due: due ?? "",
    conditional: Boolean(condition),
    condition: condition ?? "",
  };
}

/** "10.000 kr." is 10000, "10,000" too; "10,5" and "mange" are no whole number. */
export function wholeNumber(text: string): number | null {
  const plain = text.trim().replace(/\s*(kr\.?|dkk|timer|t)$/i, "");
  if (/^\d+$/.test(plain)) return Number(plain);
  return /^\d{1,3}([.,\s]\d{3})+$/.test(plain) ? Number(plain.replace(/\D/g, "")) : null;
}

export type Problems = Partial<Record<Kind | "kinds" | "condition", string>>;

function problemOf(kind: Kind, text: string): string | null {
  if (kind === "join") return null;
  if (!isNumber(kind)) return text.trim() ? null : "commitment.write_what";
  const n = wholeNumber(text);
  return n !== null && n >= 1 && n <= MOST[kind] ? null : `commitment.wrong_${kind}`;
}

/** What has to be put right before it can be saved: a phrase for each. */
export function problems({ on, text, conditional, condition }: Form): Problems {
  const found: Problems = {};
  for (const kind of KINDS.filter((kind) => on[kind])) {
    const problem = problemOf(kind, text[kind as Written] ?? "");
    if (problem) found[kind] = problem;
  }
  if (!KINDS.some((kind) => on[kind])) found.kinds = "commitment.choose_one";
  if (conditional && !condition.trim()) found.condition = "commitment.write_condition";
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

export function parseForm(draft: string): Form | null {
  try {
    const form = JSON.parse(draft) as Form;
    return form.id && form.on && form.text ? form : null;
  } catch {
    return null;
  }
}
