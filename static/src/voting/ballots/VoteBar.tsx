/** Under the ballot: what is left, whether it is saved, and "Færdig", which only tells the facilitator. */

import right from "lucide-static/icons/arrow-right.svg";
import check from "lucide-static/icons/check.svg";
import { useEffect } from "preact/hooks";
import { t } from "../../base/i18n";
import { announce } from "../../base/live_region";
import { desk } from "../../base/viewport";
import { BottomBar } from "../../components/BottomBar";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { SendState } from "../../components/SendState";
import type { Poll } from "../../contract/cards";
import { retry } from "../../outbox/outbox";
import { ballotNameOf } from "../ballot_names";
import { leadTo, ledTo, said } from "./ballot_notice";
import { drawnLeft, leftWords } from "./ballot_words";
import type { Obstacle } from "./choices";
import { Dots } from "./Spend";
import { ballotItem, choiceIn, isDone, isElector, isToldDone, missing, sentChoice, setDone } from "./vote";

interface VoteBarProps {
  poll: Poll;
  /** To the next vote that waits for an answer, where there is one. */
  next?: () => void;
}

export function VoteBar({ poll, next }: VoteBarProps) {
  if (poll.state !== "open" || !isElector(poll) || !ballotNameOf(poll.method)) return null;
  const asked = { poll, choice: choiceIn(poll), options: poll.options.map((id) => ({ id })) };
  const left = leftWords(asked);
  const drawn = drawnLeft(asked);
  return (
    <BottomBar label={t("vote.own_vote")}>
      <div class="vote-bar">
        <div class="vote-bar-words">
          {left && <p class="vote-left">{left}</p>}
          <div class="vote-under">
            {drawn && <Dots n={drawn.n} of={drawn.of} />}
            <State poll={poll} />
          </div>
        </div>
        <div class="vote-bar-buttons">
          <Done poll={poll} />
          {next && isDone(poll) && (
            <Button icon={right} onClick={next}>
              {t("common.next")}
            </Button>
          )}
        </div>
      </div>
    </BottomBar>
  );
}

/** In full once: here, or at the box that lacks it. */
const lackWords = ({ id }: Poll, { key, n }: Obstacle): string =>
  t(ledTo.value === id && key === "vote.reason_needed" ? "vote.not_saved" : key, { n });

function State({ poll }: { poll: Poll }) {
  const item = ballotItem(poll.id);
  const lack = missing(poll);
  useEffect(() => {
    if (item?.state === "saved") announce(t("vote.saved"));
  }, [item?.op_id, item?.state]);
  if (said.value) return <p class="vote-state said">{said.value}</p>;
  if (lack) return <p class="vote-state said">{lackWords(poll, lack)}</p>;
  if (item?.state === "refused")
    return (
      <p class="vote-state">
        <SendState item={item} /> {item.error?.message}{" "}
        <button type="button" class="word-button" onClick={() => retry(item.op_id)}>
          {t("common.try_again")}
        </button>
      </p>
    );
  if (item && item.state !== "saved")
    return (
      <p class="vote-state">
        <SendState item={item} />
      </p>
    );
  if (!sentChoice(poll) && isToldDone(poll)) return <p class="vote-state whole">{t("vote.done_without")}</p>;
  if (!sentChoice(poll)) return <p class="vote-state">{t("vote.nothing_yet")}</p>;
  return (
    <p class="vote-state saved">
      <Icon svg={check} /> {t(desk.value ? "vote.saved" : "vote.saved_short")}
    </p>
  );
}

/** Nobody is done with a vote that cannot be sent: then the way leads to what it lacks, and nothing else is said. */
function Done({ poll }: { poll: Poll }) {
  const done = isDone(poll);
  const press = (): void => {
    const lack = missing(poll);
    if (lack && !done) leadTo(poll.id, t(lack.key, { n: lack.n }));
    else setDone(poll, !done);
  };
  return (
    <Button
      kind={done ? "secondary" : undefined}
      icon={done ? check : undefined}
      aria-pressed={done}
      onClick={press}
    >
      {t("common.done")}
    </Button>
  );
}
