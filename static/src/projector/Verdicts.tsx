/**
 * Votes about one proposal each, all of them in sight: before and while they are open what is proposed and how many
 * have answered; afterwards what came of each, as a bar with its numbers, and what is left of objections. Where the step
 * also asks what people bring, that is what they do then, and the instruction stays.
 */

import { knows, t } from "../base/i18n";
import { briefOf } from "../components/Brief";
import { CorrectedText, option } from "../components/CorrectedText";
import { stepName } from "../components/step_title";
import type { ConceptField, Poll, Result, Step } from "../contract/cards";
import { asksToPromise } from "../sync/step_questions";
import { card, session } from "../sync/store";
import { Crowded } from "../voting/access/Crowded";
import { answersTo, answersOf as termsOf } from "../voting/poll_question";
import { livable } from "../voting/results/agreement";
import { fewWords } from "../voting/results/few_words";
import { answeredByFew, passed, verdictKey } from "../voting/results/objections";
import { answersIn } from "../voting/results/ResultAnswers";
import { Fit, NAMED } from "./Fit";
import type { Sizes } from "./fit_text";
import { Objected } from "./Objected";
import { titleOf } from "./poll_titles";
import { Scene } from "./Scene";
import { Legend, StackedBar } from "./StackedBar";
import { proposedIn, Texts, wishFor } from "./Texts";
import { isAhead, stateOf } from "./Vote";

const WISH: Sizes = { ...NAMED, least: 20, most: 60 };

export function Verdicts({ step, polls }: { step: Step; polls: Poll[] }) {
  const results = polls.flatMap(({ id, state }) => (state === "revealed" ? (card("results", id) ?? []) : []));
  const told = results.filter(({ few }) => !few);
  const now = polls.find(isAhead) ?? polls.find(({ state }) => state !== "revealed");
  return (
    <Scene
      title={stepName(step)}
      above={now && t(`projector.vote_${stateOf(now)}`)}
      step={!now && asksToPromise(step) ? step : undefined}
    >
      {now && isAhead(now) && <HowTo poll={now} step={step} />}
      {told[0] && <Legend answers={answersOf(told[0])} />}
      <AllOf polls={polls} />
      <Fit
        items={polls}
        wish={wishFor(
          polls.some((poll) => readOn(poll, step).length > 1),
          WISH,
        )}
        kind="projector-verdicts"
        draw={(poll) => <Verdict poll={poll} step={step} />}
      />
      <p class="meta">
        {[fewOf(results), t(`access.${now ? "now" : "meaning"}_${polls[0]?.access}`)]
          .filter(Boolean)
          .join(" ")}
      </p>
    </Scene>
  );
}

const answersOf = (result: Result) =>
  answersIn((result.rounds[0] ?? {}) as Record<string, unknown>, answersTo(result));

/** Why there is no more to see, once for all of them. */
const fewOf = (results: readonly Result[]): string => {
  const [few] = results.filter((result) => result.few && result.ballots > 0);
  return few ? fewWords(few) : "";
};

/** The instruction, and the answers in the words of the phones: what each number means is not said in other words. */
function HowTo({ poll, step }: { poll: Poll; step: Step }) {
  const hint = `method.${poll.method}.hint`;
  const answers = termsOf(poll);
  return (
    <div class="projector-how">
      {briefOf(step) ? (
        <p class="brief words">{briefOf(step)}</p>
      ) : (
        knows(hint) && answers === "consent" && <p>{t(hint)}</p>
      )}
      <Legend answers={answersIn(poll.method === "gradients" ? { grades: {} } : {}, answers)} />
    </div>
  );
}

/** The fullest of them where there are more votes than people. */
function AllOf({ polls }: { polls: Poll[] }) {
  return (
    <Crowded
      ballots={Math.max(...polls.map(({ cast }) => cast))}
      electors={Math.max(...polls.map(({ electors }) => electors))}
      headcount={session.value?.headcount}
    />
  );
}

const aboutOf = ({ concept, options }: Poll): string => concept ?? options[0] ?? "";

/** While it is voted on, what is proposed; when it is shown, what came of it. */
function readOn(poll: Poll, step: Step): readonly ConceptField[] {
  return poll.state === "revealed" ? [] : proposedIn(step, card("concepts", aboutOf(poll)));
}

/** How many have answered, and what, stands right at its name, before all that there is to read. */
function Verdict({ poll, step }: { poll: Poll; step: Step }) {
  const about = aboutOf(poll);
  const shown = poll.state === "revealed" ? card("results", poll.id) : undefined;
  const concept = card("concepts", about);
  return (
    <article class="projector-verdict">
      <header class="projector-named">
        <h2 class="words">{titleOf(about)}</h2>
        {!shown && <Answers poll={poll} />}
      </header>
      <CorrectedText of={option(about)} kind="small words" />
      {shown && <Outcome result={shown} />}
      {concept && <Texts concept={concept} fields={readOn(poll, step)} />}
    </article>
  );
}

function Answers({ poll }: { poll: Poll }) {
  if (poll.state === "ready") return null;
  if (poll.erased !== undefined) return <p class="small">{t("polls.erased", { n: poll.erased })}</p>;
  // In words alone: a bar in one of the answers' colours would be read as a result.
  return <p class="small num">{t("projector.answered", { n: poll.cast, of: poll.electors })}</p>;
}

/** Of grades the share that can live with it; the numbers of three stances stand in the bar. */
function inShort(result: Result): string {
  const n = livable(result);
  return n === null ? "" : t("agree.livable", { n });
}

/** The verdict in a word, the answers as one bar, the figures, and what was objected. */
function Outcome({ result }: { result: Result }) {
  const named = answersTo(result) === "consent";
  const sure = passed(result) && !answeredByFew(result);
  const said = [
    !result.few && inShort(result),
    t("projector.answered", { n: result.ballots, of: result.electors }),
  ];
  return (
    <>
      {!result.few && <StackedBar answers={answersOf(result)} />}
      <p class="projector-outcome small words">
        {(named || result.few) && <b class={`tag ${named && sure ? "ok" : ""}`}>{t(verdictKey(result))}</b>}{" "}
        {said.filter(Boolean).join(" · ")}
      </p>
      <Objected result={result} />
    </>
  );
}
