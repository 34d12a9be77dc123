/**
 * Voting on a phone and a laptop (P5–P9, P11). Most steps have one poll; where each concept has its own, one is
 * shown at a time.
 */
import left from "lucide-static/icons/arrow-left.svg";
import right from "lucide-static/icons/arrow-right.svg";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { Brief } from "../../components/Brief";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/Notice";
import { stepName } from "../../components/step_title";
import type { Id, Poll } from "../../contract/cards";
import { nounOfAll } from "../../sync/idea_nouns";
import { card, cards } from "../../sync/store";
import { VoteBar } from "../../voting/ballots/VoteBar";
import { VoteBody } from "../../voting/ballots/VoteBody";
import { isOver } from "../../voting/brief_says";
import { useOptions } from "../../voting/options";
import { earlierRounds, newestRounds } from "../../voting/poll_rounds";
import { Result } from "../../voting/results/Result";

const conceptOrder = () =>
  cards("concepts")
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .map(({ id }) => id);

export function SelectionRoom({ step }: PhaseProps) {
  const polls = newestRounds(cards("polls"), step.id, conceptOrder());
  const [at, setAt] = useState(0);
  const poll = polls[Math.min(at, polls.length - 1)];
  const over = poll !== undefined && isOver(poll);
  useTop(poll?.id);
  return (
    <>
      <main class="room-main" id="main">
        <h1 class="sr-only" tabIndex={-1}>
          {stepName(step)}
        </h1>
        <Brief step={step} over={over} />
        {poll?.over === "ideas" && !over && <SoFar />}
        {polls.length > 1 && <Pager at={at} of={polls.length} go={setAt} />}
        {poll && earlierRounds(cards("polls"), poll).map((old) => <Earlier key={old.id} poll={old} />)}
        {poll ? <VoteBody key={poll.id} poll={poll} /> : <EmptyState text={t("vote.nothing_to_vote_on")} />}
      </main>
      {poll && <VoteBar key={poll.id} poll={poll} />}
    </>
  );
}

/** Another poll begins at its top; the first one does so by itself. */
function useTop(poll: Id | undefined): void {
  const before = useRef(poll);
  useEffect(() => {
    if (before.current !== poll) scrollTo({ top: 0 });
    before.current = poll;
  }, [poll]);
}

/** One line for whoever was not here: what has become of what. Only what lies in a theme has become one. */
function SoFar() {
  const themes = cards("themes").length;
  const sorted = cards("ideas").filter((idea) => (card("ideas", idea.merged_into) ?? idea).theme);
  if (!themes || !sorted.length) return null;
  const noun = nounOfAll(sorted);
  return (
    <p class="meta">
      {t("vote.so_far", { n: sorted.length, noun, themes: t("common.themes", { n: themes }) })}
    </p>
  );
}

export function Pager({ at, of, go }: { at: number; of: number; go(at: number): void }) {
  return (
    <nav class="pager" aria-label={t("vote.polls")}>
      <Button
        kind="secondary"
        small
        icon={left}
        aria-disabled={at === 0}
        onClick={() => go(Math.max(0, at - 1))}
      >
        {t("common.previous")}
      </Button>
      <p class="num">{t("vote.concept_of", { n: at + 1, m: of })}</p>
      <Button
        kind="secondary"
        small
        icon={right}
        aria-disabled={at === of - 1}
        onClick={() => go(Math.min(of - 1, at + 1))}
      >
        {t("common.next")}
      </Button>
    </nav>
  );
}

function Earlier({ poll }: { poll: Poll }) {
  const result = card("results", poll.id);
  const options = useOptions(poll);
  if (!result) return null;
  return (
    <details class="more">
      <summary>{t("vote.earlier_round", { n: poll.round })}</summary>
      <Result poll={poll} result={result} options={options} />
    </details>
  );
}
