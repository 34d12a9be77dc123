/**
 * One poll on a voter's screen, in each state of its life. While it is open there is a ballot and nothing of the
 * outcome; when it has closed, the voter's own vote to look at; when it is revealed, the result.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { announce } from "../../base/live_region";
import type { Option } from "../../base/view_props";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import type { Poll } from "../../contract/cards";
import { card, step } from "../../sync/store";
import { AllGoOn } from "../AllGoOn";
import { Gate } from "../access/Gate";
import { MethodExplanation } from "../MethodExplanation";
import { nothingListed } from "../nothing_listed";
import { OptionText } from "../OptionText";
import { useOptions } from "../options";
import { Named } from "../proposal_heading";
import { Result } from "../results/Result";
import { RunOff } from "../results/RunOff";
import { useResultSpoken } from "../results/spoken_result";
import { BallotOf } from "./BallotOf";
import type { Choice } from "./choices";
import { OptionGroups } from "./OptionGroups";
import { useOutcomeInView } from "./outcome_in_view";
import { Proposals } from "./Stance";
import { choiceIn, forgetLate, remember, sendLate, sentChoice, tooLate } from "./vote";

export function VoteBody({ poll }: { poll: Poll }) {
  const options = useOptions(poll);
  const again = useReopened(poll);
  useRemembering(poll);
  const result = card("results", poll.id);
  const told = poll.state === "revealed" && result !== undefined;
  useOutcomeInView(told && poll.step === step.value?.id);
  useResultSpoken(poll, result, (id) => options.find((one) => one.id === id)?.title ?? "");
  if (told) return <Result poll={poll} result={result} options={options} />;
  if (poll.state === "ready") return <Soon options={options} poll={poll} />;
  if (poll.state !== "open") return <Closed poll={poll} options={options} />;
  return (
    <div class="vote">
      {again && (
        <Notice kind="ok">
          <p>{reopenedWords(poll)}</p>
        </Notice>
      )}
      <Gate poll={poll} />
      <BallotOf poll={poll} options={options} />
      <MethodExplanation poll={poll} options={options.length} />
    </div>
  );
}

/** Not open yet: time to read. */
function Soon({ poll, options }: { poll: Poll; options: Option[] }) {
  return (
    <div class="vote">
      <RunOff poll={poll} />
      <Notice>
        <p>{nothingListed(poll, options.length) ?? t("vote.not_open")}</p>
      </Notice>
      <AllGoOn poll={poll} n={options.length} />
      <Gate poll={poll} />
      {poll.concept && <BallotOf poll={poll} options={options} />}
      {!poll.concept && options.length > 0 && (
        <section aria-labelledby="soon">
          <h2 id="soon">{t("vote.soon", { n: options.length })}</h2>
          <OptionGroups options={options}>
            {(option) => (
              <li key={option.id} class="card option">
                <OptionText option={option} />
              </li>
            )}
          </OptionGroups>
        </section>
      )}
      <MethodExplanation poll={poll} options={options.length} />
    </div>
  );
}

function Closed({ poll, options }: { poll: Poll; options: Option[] }) {
  return (
    <div class="vote">
      <Notice>
        <p>{poll.erased === undefined ? t("vote.closed") : t("polls.erased", { n: poll.erased })}</p>
      </Notice>
      {tooLate(poll) && (
        <Notice kind="warning">
          <p>{t(sentChoice(poll) ? "vote.too_late" : "vote.too_late_all")}</p>
          <Button kind="secondary" small onClick={() => forgetLate(poll)}>
            {t("common.close")}
          </Button>
        </Notice>
      )}
      {poll.concept && <Proposals options={options} />}
      {poll.erased === undefined && (
        <details class="more own-vote">
          <summary>{t("vote.own_vote")}</summary>
          <Named.Provider value={poll.concept ? "whole" : false}>
            <BallotOf poll={poll} options={options} />
          </Named.Provider>
        </details>
      )}
    </div>
  );
}

const reopenedWords = (poll: Poll): string => t(choiceIn(poll) ? "vote.reopened" : "vote.open_again");

/** Closed a moment ago and open again: said once, and shown while this is on the screen. */
function useReopened(poll: Poll): boolean {
  const before = useRef(poll.state);
  const [again, setAgain] = useState(false);
  useEffect(() => {
    if (before.current === "closed" && poll.state === "open") {
      setAgain(true);
      announce(reopenedWords(poll));
      sendLate(poll);
    }
    if (before.current === "open" && poll.state === "closed") announce(t("vote.closed"));
    before.current = poll.state;
  }, [poll.state]);
  return again && poll.state === "open";
}

/** Also what was chosen on another device, while the server still knows. */
function useRemembering(poll: Poll): void {
  const choice = poll.state === "open" || poll.state === "closed" ? sentChoice(poll) : null;
  const text = JSON.stringify(choice);
  useEffect(() => {
    if (choice) remember(poll, choice as Choice);
  }, [text]);
}
