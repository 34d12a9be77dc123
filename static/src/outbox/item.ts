/** One thing somebody did, on its way to the server; what the queue of them can do, and what it needs. */
import type { ReadonlySignal } from "@preact/signals";
import type { Id, Phase } from "../contract/cards";
import type { Ack, Command, Refusal } from "../contract/messages";

export interface Item extends Command {
  session: Id;
  member: Id;
  n: number; // the order in which they were written
  state: "waiting" | "sending" | "saved" | "refused";
  error?: Refusal;
  /** What the server said when it was saved. */
  result?: Readonly<Record<string, unknown>>;
  /** Written early: kept until the room is at this step; of older ones, in this phase. */
  hold?: Id | Phase;
  /** A newer item with the same name takes the place of one that still waits. */
  replaces?: string;
  /** It could not be put away: it lives as long as this page does. */
  unkept?: boolean;
  tries: number;
  after: number; // not to be sent before this moment
}
/** `op_id`: made before it was sent. */
export type Manner = Partial<Pick<Item, "hold" | "replaces" | "op_id">>;

/** Where items lie until they are saved. */
export interface ItemStorage {
  all(): Promise<Item[]>;
  /** True when it outlives the page. */
  put(item: Item): Promise<boolean>;
  drop(op_id: Id): Promise<void>;
}

/** What the queue needs of the world around it. */
export interface Ports {
  storage: ItemStorage;
  deliver(command: Command): Promise<Ack | null>;
  ready(): boolean;
  phase(): Phase | null;
  /** Whether the room is where an item that was written early belongs, or past it. */
  reached?(hold: Id): boolean;
  /** The payload under which it may go as something new, where its ids were used for something else. */
  anew?(item: Item): Command["payload"] | null;
  /** Whether it says something of this moment only, with no words in it and nothing to put right. */
  momentary?(item: Item): boolean;
  owner(): { session: Id; member: Id };
  /** Told when an item is saved. */
  settled(item: Item): void;
  now(): number;
  later(ms: number, act: () => void): void;
  random(): number;
}

export interface Queue {
  items: ReadonlySignal<Item[]>;
  send(type: string, payload: Command["payload"], manner?: Manner): Id;
  load(): Promise<void>;
  pump(): void;
  nudge(): void;
  retry(op_id: Id): void;
  rewrite(op_id: Id, payload: Command["payload"]): boolean;
  remove(op_id: Id): void;
}

/** Written early: it stays here until the room is where it belongs. */
export const isHeld = ({ hold }: Item, { phase, reached }: Pick<Ports, "phase" | "reached">): boolean =>
  hold !== undefined && hold !== phase() && !reached?.(hold);

/** What an item is about: a second command about it must not overtake the first. */
export function subject({ payload }: Command): unknown {
  return payload.id ?? payload.poll ?? payload.concept ?? payload.member;
}
