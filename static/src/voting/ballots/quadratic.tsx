/** Quadratic credits: one vote costs 1, two cost 4, three cost 9; a strong wish can be said, and is dear. */
import { t } from "../../base/i18n";
import type { BallotProps } from "../../base/view_props";
import { type Choice, squared } from "./choices";
import { type Coin, Spend } from "./Spend";

const credit: Coin = {
  price: squared,
  words: (n) => t("vote.votes", { n }),
  cost: (n) => (n ? t("vote.votes_cost", { n: squared(n) }) : undefined),
  why: (what, { cap, left }, n) =>
    what === "cap"
      ? t("vote.cap_votes", { n: cap })
      : t("vote.no_credits", { n: squared(n + 1) - squared(n), left }),
};

export function QuadraticBallot(props: BallotProps<Choice>) {
  return <Spend {...props} coin={credit} />;
}
