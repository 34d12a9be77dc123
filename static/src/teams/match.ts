/** A match is an offer to help until both sides are in it, or what they agreed is written down. */
import type { Concept } from "../contract/cards";

export const isAgreed = ({ team, fields }: Pick<Concept, "team" | "fields">): boolean =>
  team.length > 1 || Boolean(fields.agreed?.text.trim());
