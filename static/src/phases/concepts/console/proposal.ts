/** A proposal on the console: asked for, changed by hand, and taken in one command. */
import { signal } from "@preact/signals";
import { page } from "../../../base/page";
import type { Id } from "../../../contract/cards";
import { post } from "../../../sync/http";

interface Measure {
  /** At least so many quarters of those who wished got one of their wishes; null where few did. */
  quarters: 0 | 1 | 2 | 3 | null;
  below: number;
}
export interface Proposal {
  teams: { concept: Id; members: Id[] }[];
  measure: Measure;
  by: "solver" | "lot";
  least: number;
  most: number;
  groups: number;
  seed: string;
  asked: number;
  left: number;
}

export interface Sizes {
  least: number;
  most: number;
  groups: number;
}

const PATIENCE = 45_000; // the server gives up before
export const proposal = signal<Proposal | null>(null);
export const moved = signal<ReadonlySet<Id>>(new Set());

/** `anew`: the same has been asked before, and wishes may be others now. The proposal, or why there is none. */
export async function propose(sizes: Sizes, anew: boolean): Promise<string | null> {
  try {
    const answer = await post(`/api/sessions/${page.session}/teams/proposal`, { ...sizes, anew }, PATIENCE);
    const found = await answer.json();
    if (!answer.ok) return found.error.message;
    proposal.value = found;
    moved.value = new Set();
    return null;
  } catch {
    return "";
  }
}

export function place(people: ReadonlySet<Id>, concept: Id): void {
  const old = proposal.peek();
  if (!old) return;
  const teams = old.teams.map((team) => {
    const stay = team.members.filter((id) => !people.has(id));
    return { ...team, members: team.concept === concept ? [...stay, ...people] : stay };
  });
  proposal.value = { ...old, teams };
  moved.value = new Set([...moved.peek(), ...people]);
}
