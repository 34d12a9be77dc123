/**
 * Votes about one concept each: while they are open how many have answered, afterwards what came of each, the figure
 * that carries it, and what is left of objections.
 */
import { Crowded } from "../access/Crowded";
import type { Poll, Result, Step } from "../cards";
import { t } from "../i18n";
import { Bar } from "../parts/Bar";
import { Corrected, option } from "../parts/Corrected";
import { stepName } from "../parts/StepsLine";
import { card, session } from "../store";
import { agreementWords } from "../voting/AgreementLine";
import { hasHidden } from "../voting/agreement";
import { fewWords } from "../voting/Few";
import { verdict } from "../voting/ObjectionList";
import { passed } from "../voting/objections";
import { answersIn } from "../voting/ResultAnswers";
import { Fit } from "./Fit";
import { titleOf } from "./Reveal";
import { Scene } from "./Scene";

export function Verdicts({ step, polls }: { step: Step; polls: Poll[] }) {
  const results = polls.flatMap(({ id, state }) => (state === "revealed" ? (card("results", id) ?? []) : []));
  return (
    <Scene title={stepName(step)} step={step}>
      <AllOf polls={polls} />
      <Fit items={polls} kind="screen-rows" draw={(poll) => <Verdict poll={poll} />} />
      {results.some(({ few }) => !few) && (
        <p class="meta">
          {t("agree.key")} {results.some(hasHidden) && t("agree.hidden")}
        </p>
      )}
    </Scene>
  );
}

/** What holds for all of them, and the fullest of them where there are more votes than people. */
function AllOf({ polls }: { polls: Poll[] }) {
  const { access, method } = polls[0]!;
  const open = polls.some(({ state }) => state !== "revealed");
  return (
    <>
      {open && <p>{t(`method.${method}.hint`)}</p>}
      <p class="meta">{t(`access.${open ? "now" : "meaning"}_${access}`)}</p>
      <Crowded
        ballots={Math.max(...polls.map(({ cast }) => cast))}
        electors={Math.max(...polls.map(({ electors }) => electors))}
        headcount={session.value?.headcount}
      />
    </>
  );
}

function Verdict({ poll }: { poll: Poll }) {
  const result = card("results", poll.id);
  return (
    <article class="screen-verdict">
      <p class="words">{titleOf(poll.concept ?? poll.options[0] ?? "")}</p>
      <Corrected of={option(poll.concept ?? poll.options[0] ?? "")} />
      {poll.state === "revealed" && result ? <Outcome result={result} /> : <Answers poll={poll} />}
    </article>
  );
}

function Answers({ poll }: { poll: Poll }) {
  if (poll.state === "ready") return <p class="meta">{t("screen.vote_soon")}</p>;
  if (poll.erased !== undefined) return <p class="meta">{t("polls.erased", { n: poll.erased })}</p>;
  return (
    <>
      <Bar value={poll.cast} of={poll.electors} chosen={poll.state === "open"} />
      <p class="num">{t("screen.answered", { n: poll.cast, of: poll.electors })}</p>
    </>
  );
}

/** The verdict in a word, the answers as a picture, and the figures. */
function Outcome({ result }: { result: Result }) {
  const yes = passed(result);
  return (
    <>
      <div>
        <p class={`tag ${yes ? "ok" : ""}`}>{t(yes ? "screen.passed" : "screen.not_passed")}</p>
        {result.objections.length > 0 && <p class="words">{verdict(result)}</p>}
      </div>
      <div>
        {!result.few && <Histogram result={result} />}
        <p class="words">{result.few ? fewWords(result) : agreementWords(result)}</p>
        <p class="meta num">{t("screen.answered", { n: result.ballots, of: result.electors })}</p>
      </div>
    </>
  );
}

const WIDE = 100;

/** Only seen: from all for it, to the left, to an objection. */
function Histogram({ result }: { result: Result }) {
  const answers = answersIn((result.rounds[0] ?? {}) as Record<string, unknown>);
  const most = Math.max(1, ...answers.map(({ n }) => n));
  const wide = WIDE / answers.length;
  return (
    <svg class="histogram" viewBox="0 0 100 30" preserveAspectRatio="xMaxYMid" aria-hidden="true">
      {answers.map(({ words, n }, at) => (
        <g key={words}>
          <rect x={at * wide + 1} y={22 - (20 * n) / most} width={wide - 2} height={(20 * n) / most + 0.5} />
          <text x={at * wide + wide / 2} y="29.5">
            {n}
          </text>
        </g>
      ))}
    </svg>
  );
}
