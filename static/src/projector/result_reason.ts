/** Why it came out so, in one sentence for the whole room: the one that answers what everybody asks. */

import { own } from "../base/direction";
import { t } from "../base/i18n";
import { shortened } from "../base/truncate";
import type { Id, Result } from "../contract/cards";
import { hadRoomForAll } from "../voting/places";
import { howChosen, levelAtCut, lostByLot, namedOrCounted, whyNot } from "../voting/results/explanation";
import { fewWords } from "../voting/results/few_words";
import { asksAgreement, unit } from "../voting/results/figures";

const SHORT = 60; // characters: it stands in full among all figures

/** Where one with more votes is not in, that comes before how it was counted. */
export function inOne(result: Result, title: (id: Id) => string): string {
  const short = (id: Id): string => shortened(title(id), SHORT);
  if (!result.ballots) return "";
  if (hadRoomForAll(result) && !result.confirmed)
    return [howChosen(result), result.few && fewWords(result)].filter(Boolean).join(" ");
  if (result.few) return fewWords(result);
  if (asksAgreement(result)) return t(unit(result));
  if (result.confirmed && result.reason) return `${t("result.reason")} ${own(result.reason)}`;
  const level = levelAtCut(result);
  if (level) return namedOrCounted("reveal.cut_all", level, short);
  const lost = lostByLot(result, short);
  if (lost) return lost;
  const [passed] = Object.entries(whyNot(result));
  return passed ? `”${short(passed[0])}” ${passed[1]}` : howChosen(result);
}
