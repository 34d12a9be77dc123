/**
 * What ending would take: votes that nobody has counted go with it, ballots and all. Counting them first is the other
 * choice, and stands beside it.
 */

import { t } from "../base/i18n";
import { Button } from "../components/Button";
import { stepName } from "../components/step_title";
import type { Poll } from "../contract/cards";
import { card, cards } from "../sync/store";
import { undecided } from "../voting/poll_rounds";
import { act } from "./act";
import { count } from "./polls/counting";

export const uncounted = (): Poll[] => cards("polls").filter((poll) => undecided(poll) && poll.cast > 0);

function name({ step, concept }: Poll): string {
  const where = card("steps", step);
  return card("concepts", concept)?.title ?? (where ? stepName(where) : t("console.vote"));
}

async function countFirst(poll: Poll): Promise<void> {
  if (poll.state === "open" && !(await act("poll.close", { poll: poll.id }))?.ok) return;
  await count(poll, "");
}

export function UncountedVotes() {
  const polls = uncounted();
  if (!polls.length) return null;
  return (
    <div class="notice warning stack">
      {polls.map((poll) => (
        <div key={poll.id}>
          <p class="words">{t("console.uncounted", { name: name(poll), round: poll.round, n: poll.cast })}</p>
          <Button small kind="secondary" onClick={() => countFirst(poll)}>
            {t("console.count_first")}
          </Button>
        </div>
      ))}
    </div>
  );
}
