/** One thing somebody did, on its way to the server. */
import type { Id, Phase } from "./cards";
import type { Command, Refusal } from "./wire";

export interface Item extends Command {
  session: Id;
  member: Id;
  n: number; // the order in which they were written
  state: "waiting" | "sending" | "saved" | "refused";
  error?: Refusal;
  /** Written early: kept until the room is in this phase. */
  hold?: Phase;
  /** A newer item with the same name takes the place of one that still waits. */
  replaces?: string;
  tries: number;
  after: number; // not to be sent before this moment
}
export type Manner = Pick<Item, "hold" | "replaces">;

/** What an item is about: a second command about it must not overtake the first. */
export function subject({ payload }: Command): unknown {
  return payload.id ?? payload.poll ?? payload.concept ?? payload.member;
}
