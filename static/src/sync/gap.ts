/** The one decision about an envelope: is it the next one, an old one, or is something missing before it? */
import type { Envelope, Tick } from "../contract/messages";

interface Known {
  seq: number;
  epoch: number | string | null;
}

export function judge(envelope: Envelope, known: Known): "apply" | "stale" | "gap" {
  if (envelope.reset) return "apply";
  if (envelope.epoch !== known.epoch || envelope.from > known.seq) return "gap";
  return envelope.seq < known.seq ? "stale" : "apply";
}

export const behind = (tick: Tick, known: Known): boolean =>
  tick.epoch !== known.epoch || tick.seq > known.seq;
