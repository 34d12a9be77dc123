/** How many have voted, and how many say they are done. Turnout is for all to know; what was chosen is for nobody yet. */

import { t } from "../../base/i18n";
import { Bar } from "../../components/Bar";
import type { Poll } from "../../contract/cards";
import { session } from "../../sync/store";
import { Crowded } from "../../voting/access/Crowded";

export function Turnout({ poll }: { poll: Poll }) {
  return (
    <div class="turnout">
      <p class="num">
        <b>{t(poll.concept ? "projector.answered" : "console.cast", { n: poll.cast, of: poll.electors })}</b>
        {poll.state === "open" && poll.done ? (
          <span class="meta"> · {t("console.done", { n: poll.done })}</span>
        ) : null}
      </p>
      {poll.removed > 0 && <p class="meta">{t("console.removed_later", { n: poll.removed })}</p>}
      <Bar value={poll.cast} of={poll.electors} />
      <Crowded ballots={poll.cast} electors={poll.electors} headcount={session.value?.headcount} />
      {poll.state === "open" && <p class="meta">{t("console.no_tally")}</p>}
    </div>
  );
}
