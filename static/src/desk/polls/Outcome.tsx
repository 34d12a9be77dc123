/** The result, as everybody will see it or sees it already; and what the group makes of it. */
import type { Poll, Result as ResultCard } from "../../cards";
import { t } from "../../i18n";
import { asksAgreement } from "../../voting/figures";
import { optionsOf } from "../../voting/options";
import { Result } from "../../voting/Result";
import { Cut } from "./Cut";

export function Outcome({ poll, result }: { poll: Poll; result: ResultCard }) {
  const options = optionsOf(poll);
  const decided = optionsOf({ ...poll, options: [...(poll.run_off?.sure ?? []), ...poll.options] });
  return (
    <div class="outcome">
      {poll.state === "counted" && <p class="notice">{t("desk.preview")}</p>}
      {poll.state === "revealed" && poll.options.length > 1 && !asksAgreement(result) && (
        <Cut poll={poll} result={result} options={decided} />
      )}
      <Result poll={poll} result={result} options={options} />
    </div>
  );
}
