/** Which ballot belongs to which voting method: one line per method. */
import type { BallotView } from "../phases/props";

// biome-ignore lint/suspicious/noExplicitAny: each ballot knows the shape of its own choice
export const ballots: Readonly<Record<string, BallotView<any>>> = {};
