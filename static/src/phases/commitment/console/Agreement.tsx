/**
 * How far the room stands behind each concept: one vote for each, all of them opened, closed, counted and shown with
 * one press. One that goes its own way is led by itself, under its name.
 */
import { useState } from "preact/hooks";
import { t } from "../../../base/i18n";
import { Button } from "../../../components/Button";
import { Sheet } from "../../../components/Sheet";
import { few } from "../../../console/consequences";
import { PollPanel, State } from "../../../console/polls/PollPanel";
import type { Round } from "../../../console/polls/rounds";
import { AmongOthers, kindOf } from "../../../console/primary_button";
import type { Poll } from "../../../contract/cards";
import { card } from "../../../sync/store";
import { answersOf } from "../../../voting/poll_question";
import { passed, verdictKey } from "../../../voting/results/objections";
import { type Together, together } from "./together";

export function Agreement({ votes }: { votes: Round[] }) {
  const [first] = votes;
  if (!first) return null;
  if (votes.length === 1) return <PollPanel key={first.poll.id} round={first} />;
  return (
    <section class="panel poll agreement" aria-labelledby="agreement">
      <div class="panel-head">
        <h2 id="agreement">
          {t(answersOf(first.poll) === "consent" ? "console.agreement" : "console.agreement_answers")}
        </h2>
        <AllAtOnce votes={votes} />
      </div>
      <ul class="plain">
        {votes.map((round) => (
          <One key={round.poll.id} round={round} />
        ))}
      </ul>
    </section>
  );
}

/** Its name, how far it has come, and all that can be done with it alone. */
function One({ round }: { round: Round }) {
  const { poll } = round;
  const running = poll.state !== "ready" && poll.erased === undefined;
  return (
    <li>
      <details class="more agreement-one">
        <summary>
          <span class="words">{card("concepts", poll.concept)?.title ?? t("console.vote")}</span>{" "}
          {running && (
            <span class="meta num">{t("projector.answered", { n: poll.cast, of: poll.electors })}</span>
          )}{" "}
          <State poll={poll} /> <Outcome poll={poll} />
        </summary>
        <AmongOthers.Provider value={true}>
          <PollPanel round={round} inner />
        </AmongOthers.Provider>
      </details>
    </li>
  );
}

/** What came of it, without opening the row; of answers there is no yes or no. */
function Outcome({ poll }: { poll: Poll }) {
  const result = poll.state === "revealed" ? card("results", poll.id) : undefined;
  if (!result || result.rule?.answers) return null;
  return <span class={`tag ${passed(result) ? "ok" : ""}`}>{t(verdictKey(result))}</span>;
}

function AllAtOnce({ votes }: { votes: Round[] }) {
  const [busy, setBusy] = useState(false);
  const [sure, setSure] = useState(false);
  const all = together(votes.map(({ poll }) => poll));
  if (!all) return null;
  const go = async () => {
    setSure(false);
    if (busy) return;
    setBusy(true);
    await all.act();
    setBusy(false);
  };
  return (
    <>
      <Button
        kind={kindOf("vote")}
        aria-disabled={busy}
        onClick={() => (hasty(all) ? setSure(true) : void go())}
      >
        {all.word}
      </Button>
      {sure && (
        <Sheet title={all.word} onClose={() => setSure(false)}>
          <ul class="reasons">
            {all.polls.map((poll) => (
              <li key={poll.id}>
                <span class="words">{card("concepts", poll.concept)?.title}</span>:{" "}
                {t("projector.answered", { n: poll.cast, of: poll.electors })}
              </li>
            ))}
          </ul>
          <p class="meta">{t("console.poll_can_reopen", { n: all.polls.length })}</p>
          <div class="buttons">
            <Button onClick={go}>{all.word}</Button>
            <Button kind="quiet" onClick={() => setSure(false)}>
              {t("console.keep_open")}
            </Button>
          </div>
        </Sheet>
      )}
    </>
  );
}

/** Closing while fewer than half have answered is likely a mistake, though one that can be put right. */
const hasty = ({ from, polls }: Together): boolean =>
  from === "open" && polls.some(({ cast, electors }: Poll) => few(cast, electors));
