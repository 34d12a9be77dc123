/** Dots (P5): spread a few, several on the same if it matters more. */
import { t } from "../../base/i18n";
import type { BallotProps } from "../../base/view_props";
import { type Choice, each } from "./choices";
import { type Coin, Spend } from "./Spend";

const dot: Coin = {
  price: each,
  words: (n) => t("vote.dots", { n }),
  why: (what, { cap }) => (what === "cap" ? t("vote.cap_dots", { n: cap }) : t("vote.no_dots")),
};

export function DotsBallot(props: BallotProps<Choice>) {
  return <Spend {...props} coin={dot} />;
}
