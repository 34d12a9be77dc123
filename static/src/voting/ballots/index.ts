/** What people vote on: a ballot by its name, which a method has in its row on the server. */
import type { BallotView } from "../../base/view_props";
import { METHODS } from "../../protocol";
import { type ByBallot, ofBallot } from "../ballot_names";
import { ApprovalBallot } from "./approval";
import { ConsentBallot } from "./consent";
import { DotsBallot } from "./dots";
import { GradientsBallot } from "./gradients";
import { ImpactEffortBallot } from "./impact_effort";
import { PairwiseBallot } from "./pairwise";
import { QuadraticBallot } from "./quadratic";
import { RankingBallot } from "./ranking";
import { ScoreBallot } from "./score";
import { StarBallot } from "./star";
import { UnknownBallot } from "./UnknownMethod";

// biome-ignore lint/suspicious/noExplicitAny: each ballot knows the shape of its own choice
type Ballot = BallotView<any>;

const BY_NAME: ByBallot<Ballot> = {
  approval: ApprovalBallot,
  budget: ApprovalBallot,
  dots: DotsBallot,
  quadratic: QuadraticBallot,
  score: ScoreBallot,
  star: StarBallot,
  ranking: RankingBallot,
  pairwise: PairwiseBallot,
  impact_effort: ImpactEffortBallot,
  consent: ConsentBallot,
  gradients: GradientsBallot,
};

/** By method. */
export const ballots: Readonly<Record<string, Ballot | undefined>> = Object.fromEntries(
  METHODS.map((method) => [method, ofBallot(BY_NAME, method)]),
);

/** A method that this version of the page does not know asks for the facilitator, calmly. */
export const ballotFor = (method: string): Ballot => ballots[method] ?? UnknownBallot;
