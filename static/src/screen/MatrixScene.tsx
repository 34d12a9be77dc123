/** Impact and effort on the wall: the picture, and beside it what its numbers stand for. */
import type { Poll, Result } from "../cards";
import { t } from "../i18n";
import { ranking } from "../voting/figures";
import { Picture, SpotWords } from "../voting/MatrixView";
import { spots } from "../voting/matrix";
import { Fit } from "./Fit";
import { titleOf } from "./Reveal";
import { Scene } from "./Scene";

export function MatrixScene({ poll, result, title }: { poll: Poll; result: Result; title: string }) {
  const all = spots(result, ranking(result, poll.options));
  const turnout = t("screen.answered", { n: result.ballots, of: result.electors });
  return (
    <Scene title={t("screen.result", { step: title })} aside={turnout} kind="matrix-scene">
      <div class="screen-matrix">
        <Picture spots={all} />
        <Fit
          items={all}
          kind="screen-spots"
          draw={(spot) => (
            <article class="screen-spot">
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
