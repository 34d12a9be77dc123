/** Impact and effort on the wall: the picture, and beside it what its numbers stand for. */

import { t } from "../base/i18n";
import type { Poll, Result } from "../contract/cards";
import { ranking } from "../voting/results/figures";
import { Picture, SpotWords } from "../voting/results/MatrixView";
import { spots } from "../voting/results/matrix";
import { Fit } from "./Fit";
import type { Sizes } from "./fit_text";
import { stepOf, titleOf } from "./poll_titles";
import { Scene } from "./Scene";

const WISH: Sizes = { sizes: [4.2, 3.6, 3.2], least: 12, most: 40 };

export function MatrixScene({ poll, result }: { poll: Poll; result: Result }) {
  const all = spots(result, ranking(result, poll.options));
  const turnout = t("projector.cast", { n: result.ballots, of: result.electors });
  return (
    <Scene title={stepOf(poll) ?? t("result.title")} aside={turnout} kind="matrix-scene">
      <div class="projector-matrix">
        <Picture spots={all} />
        <Fit
          items={all}
          wish={WISH}
          kind="projector-spots"
          draw={(spot) => (
            <article class="projector-spot">
              <b class="num">{spot.place}</b>
              <div>
                <SpotWords spot={spot} title={titleOf(spot.id)} />
              </div>
            </article>
          )}
        />
      </div>
      <p class="meta">{t("matrix.key")}</p>
    </Scene>
  );
}
