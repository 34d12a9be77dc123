/** What it takes, as a form: figures as they are written, and things without figures. */

import { shortened } from "../../base/truncate";
import type { Concept } from "../../contract/cards";
import { MAX_TITLE } from "../../contract/lengths";
import { wholeNumber } from "../../teams/amounts";
import type { Need } from "../../teams/needs";

type Needs = Concept["needs"];
type Thing = Needs["things"][number];
export type NeedsForm = Record<Need, { amount: string; critical: boolean }> & { things: Thing[] };

export const blankThing = (): Thing => ({ text: "", critical: true, covered: false });

export function formOf(needs: Needs): NeedsForm {
  const amount = (name: Need) => ({
    amount: needs[name] ? String(needs[name].amount) : "",
    critical: needs[name]?.critical ?? true,
  });
  return {
    people: amount("people"),
    hours_per_month: amount("hours_per_month"),
    money_dkk: amount("money_dkk"),
    things: needs.things.length ? needs.things : [blankThing()],
  };
}

export const wrongIn = (form: NeedsForm, name: Need): boolean =>
  form[name].amount.trim() !== "" && !wholeNumber(form[name].amount);

type Said = { [K in Need]?: { amount: number; critical: boolean } } & { things: Thing[] };

/** Only what was said: an empty box is no need. */
export function needsOf(form: NeedsForm): Said {
  const said = (["people", "hours_per_month", "money_dkk"] as const).flatMap((name) => {
    const amount = wholeNumber(form[name].amount);
    return amount ? [[name, { amount, critical: form[name].critical }]] : [];
  });
  const things = form.things.map((thing) => ({ ...thing, text: shortened(thing.text.trim(), MAX_TITLE) }));
  return { ...Object.fromEntries(said), things: things.filter(({ text }) => text) };
}

export function parsed(draft: string): NeedsForm | null {
  try {
    const form = JSON.parse(draft) as NeedsForm;
    return form.people && form.things ? form : null;
  } catch {
    return null;
  }
}
