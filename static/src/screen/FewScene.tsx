/** On the wall, where fewer than five have voted: what was chosen, and why there are no figures. */
import type { Result } from "../cards";
import { t } from "../i18n";
import { fewWords } from "../voting/Few";
import { goesOn, votedAgain } from "../voting/figures";
import { goOnWords } from "../voting/ResultBars";
import { Fit } from "./Fit";
import { titleOf } from "./Reveal";
import { Scene } from "./Scene";

export function FewScene({ result, title }: { result: Result; title: string }) {
  const on = goesOn(result);
  const again = votedAgain(result);
  const turnout = t("screen.cast_closed", { n: result.ballots, of: result.electors });
  const rows = [...on, ...again].map((id) => ({ id, on: on.includes(id) }));
  return (
    <Scene title={t("screen.result", { step: title })} aside={turnout} kind="result-scene">
      {(on.length > 0 || !again.length) && <p>{goOnWords(result, on.length)}</p>}
      {again.length > 0 && <p>{t("result.again", { n: again.length })}</p>}
      <Fit
        items={rows}
        kind="screen-rows"
        draw={(row) => (
          <article class="screen-row">
            <b aria-hidden="true">{row.on ? "✓" : "="}</b>
            <p class="words">{titleOf(row.id)}</p>
          </article>
        )}
      />
      <div class="screen-after">
        <p>{fewWords(result)}</p>
        {result.reason && <p class="words">{`${t("result.reason")} ${result.reason}`}</p>}
      </div>
    </Scene>
  );
}
