/** How many have voted, and how many say they are done. Turnout is for all to know; what was chosen is for nobody yet. */
import { Crowded } from "../../access/Crowded";
import type { Poll } from "../../cards";
import { t } from "../../i18n";
import { Bar } from "../../parts/Bar";
import { session } from "../../store";

export function Turnout({ poll }: { poll: Poll }) {
  return (
    <div class="turnout">
      <p class="num">
        <b>{t("desk.cast", { n: poll.cast, of: poll.electors })}</b>
        {poll.state === "open" && poll.done ? (
          <span class="meta"> · {t("desk.done", { n: poll.done })}</span>
        ) : null}
      </p>
      {poll.removed > 0 && <p class="meta">{t("desk.removed_later", { n: poll.removed })}</p>}
      <Bar value={poll.cast} of={poll.electors} />
      <Crowded ballots={poll.cast} electors={poll.electors} headcount={session.value?.headcount} />
      {poll.state === "open" && <p class="meta">{t("desk.no_tally")}</p>}
    </div>
  );
}
