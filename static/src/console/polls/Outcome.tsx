/** The result, as everybody will see it or sees it already; and what the group makes of it. */

import { t } from "../../base/i18n";
import type { Poll, Result as ResultCard } from "../../contract/cards";
import { optionsOf } from "../../voting/options";
import { asksAgreement } from "../../voting/results/figures";
import { Result } from "../../voting/results/Result";
import { TieAtCut } from "./TieAtCut";

export function Outcome({ poll, result }: { poll: Poll; result: ResultCard }) {
  const options = optionsOf(poll);
  const decided = optionsOf({ ...poll, options: [...(poll.run_off?.sure ?? []), ...poll.options] });
  return (
    <div class="outcome">
      {poll.state === "counted" && <p class="notice">{t("console.preview")}</p>}
      {poll.state === "revealed" && poll.options.length > 1 && !asksAgreement(result) && (
        <TieAtCut poll={poll} result={result} options={decided} />
      )}
      <Result poll={poll} result={result} options={options} />
    </div>
  );
}
