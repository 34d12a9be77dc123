/** A step of the plan while it is being written: who may do it, with whom, and what is missing. */
import type { Action, Member } from "../../contract/cards";
import { isPerson } from "../../teams/people";

/** In a choice of people: somebody who is not among them. */
export const OTHER = "*";

export interface Form {
  what: string;
  who: string;
  otherWho: string;
  partner: string;
  otherPartner: string;
  due: string;
}

export const BLANK: Form = { what: "", who: "", otherWho: "", partner: "", otherPartner: "", due: "" };

/** A member by id, also one who has left; anybody else by what was written. */
const choice = (text: string | null | undefined): [string, string] =>
  !text ? ["", ""] : isPerson(text) ? [text, ""] : [OTHER, text];

export function formOf({ what, who, partner, due }: Action): Form {
  const [chosenWho, otherWho] = choice(who);
  const [chosenPartner, otherPartner] = choice(partner);
  return { what, who: chosenWho, otherWho, partner: chosenPartner, otherPartner, due: due ?? "" };
}

const chosen = (choice: string, other: string): string => (choice === OTHER ? other.trim() : choice);
export const whoOf = ({ who, otherWho }: Form): string => chosen(who, otherWho);
export const partnerOf = ({ partner, otherPartner }: Form): string => chosen(partner, otherPartner);

export type Problems = Partial<Record<"what" | "who" | "due", string>>;

export function problems(form: Form): Problems {
  const found: Problems = {};
  if (!form.what.trim()) found.what = "actions.write_what";
  if (!whoOf(form)) found.who = "actions.write_who";
  if (!form.due) found.due = "actions.write_due";
  return found;
}

/** A partner comes from another group than the one who does it. */
export const partners = (members: readonly Member[], sector: string | undefined): Member[] =>
  members.filter((member) => member.name && member.role === "participant" && member.sector !== sector);

export function parseForm(draft: string): Form | null {
  try {
    const form = JSON.parse(draft) as Form;
    return typeof form.what === "string" ? { ...BLANK, ...form } : null;
  } catch {
    return null;
  }
}
