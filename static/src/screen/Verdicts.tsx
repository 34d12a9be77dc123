/** Votes about one concept each: while they are open how many have answered, afterwards what came of each. */
import type { Poll, Step } from "../cards";
import { locale, t } from "../i18n";
import { Bar } from "../parts/Bar";
import { stepName } from "../parts/StepsLine";
import { card } from "../store";
import { goesOn } from "../voting/figures";
import { Fit } from "./Fit";
import { titleOf } from "./Reveal";
import { Scene } from "./Scene";

export function Verdicts({ step, polls }: { step: Step; polls: Poll[] }) {
  return (
    <Scene title={stepName(step)} step={step}>
      <Fit items={polls} kind="screen-rows" draw={(poll) => <Verdict poll={poll} />} />
    </Scene>
  );
}

function Verdict({ poll }: { poll: Poll }) {
  return (
    <article class="screen-verdict">
      <p class="words">{titleOf(poll.concept ?? poll.options[0] ?? "")}</p>
      {poll.state === "revealed" ? <Outcome poll={poll} /> : <Answers poll={poll} />}
    </article>
  );
}

function Answers({ poll }: { poll: Poll }) {
  if (poll.state === "ready") return <p class="meta">{t("screen.vote_soon")}</p>;
  return (
    <>
      <Bar value={poll.cast} of={poll.electors} chosen={poll.state === "open"} />
      <p class="num">{t("screen.answered", { n: poll.cast, of: poll.electors })}</p>
    </>
  );
}

/** The verdict in a word, and the figure that carries it. */
function Outcome({ poll }: { poll: Poll }) {
  const result = card("results", poll.id);
  if (!result) return null;
  const passed = goesOn(result).length > 0;
  return (
    <>
      <p class={`tag ${passed ? "ok" : ""}`}>{t(passed ? "screen.passed" : "screen.not_passed")}</p>
      <div>
        <p class="num">{t("screen.answered", { n: result.ballots, of: result.electors })}</p>
        <p class="meta words">{result.explanation[locale.value][1]}</p>
      </div>
    </>
  );
}
