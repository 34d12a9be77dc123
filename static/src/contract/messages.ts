/** What goes over the wire: commands and their acknowledgements, envelopes, ticks. One envelope kind carries all change. */
import type { Cards, Collection, Id, Instant, Mine } from "./cards";

export interface Envelope {
  epoch: number | string;
  from: number;
  seq: number;
  put: { [C in Collection]?: Cards[C][] };
  drop: { [C in Collection]?: Id[] };
  reset?: boolean;
  mine?: Mine;
  /** Of a personal envelope: what `mine` is true of, where `seq` is what the role was told. */
  mine_seq?: number;
  now: Instant;
}

export interface Tick {
  epoch: number | string;
  seq: number;
  now: Instant;
}

export interface Presence {
  online: number;
  by_sector: Record<string, number>;
}

/** Why a command was refused. `message` is for people, in their language. */
export interface Refusal {
  code: string;
  message: string;
  fields?: Record<string, string>;
  [extra: string]: unknown;
}

export interface Command {
  op_id: Id;
  type: string;
  payload: Record<string, unknown>;
}

export type Ack =
  | { ok: true; op_id: Id; seq: number; result: Record<string, unknown>; mine?: Mine }
  | { ok: false; op_id: Id; error: Refusal; retryable: boolean; retry_after_ms?: number };
