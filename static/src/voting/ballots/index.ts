/** Which ballot belongs to which voting method: one line per method. */
import type { BallotView } from "../../base/view_props";
import type { Method } from "../../contract/cards";
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

/** A forgotten one is an error of types. */
const own: Readonly<Record<Method, Ballot>> = {
  dots: DotsBallot,
  quadratic: QuadraticBallot,
  approval: ApprovalBallot,
  phragmen: ApprovalBallot,
  pav_sequential: ApprovalBallot,
  equal_shares: ApprovalBallot,
  sector_threshold: ApprovalBallot,
  sector_equal_voice: ApprovalBallot,
  sector_best: ApprovalBallot,
  budget_equal_shares: ApprovalBallot,
  budget_greedy: ApprovalBallot,
  score: ScoreBallot,
  star: StarBallot,
  ranked_pairs: RankingBallot,
  schulze: RankingBallot,
  irv: RankingBallot,
  stv: RankingBallot,
  consent: ConsentBallot,
  gradients: GradientsBallot,
  impact_effort: ImpactEffortBallot,
  pairwise: PairwiseBallot,
};

export const ballots: Readonly<Record<string, Ballot | undefined>> = own;

/** A method that this version of the page does not know asks for the facilitator, calmly. */
export const ballotFor = (method: string): Ballot => ballots[method] ?? UnknownBallot;
