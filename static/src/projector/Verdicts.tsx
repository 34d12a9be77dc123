/**
 * Votes about one proposal each, all of them in sight: before and while they are open what is proposed and how many
 * have answered; afterwards what came of each, as a bar with its numbers, and what is left of objections.
 */

import { knows, t } from "../base/i18n";
import { briefOf } from "../components/Brief";
import { CorrectedText, option } from "../components/CorrectedText";
import { stepName } from "../components/step_title";
import type { Concept, ConceptField, Poll, Result, Step } from "../contract/cards";
import { card, session } from "../sync/store";
import { fieldsOf } from "../teams/concept_kinds";
import { Crowded } from "../voting/access/Crowded";
import { answersTo, answersOf as termsOf } from "../voting/poll_question";
import { livable } from "../voting/results/agreement";
import { fewWords } from "../voting/results/few_words";
import { answeredByFew, passed, verdictKey } from "../voting/results/objections";
import { answersIn } from "../voting/results/ResultAnswers";
import { Fit } from "./Fit";
import type { Sizes } from "./fit_text";
import { Objected } from "./Objected";
import { titleOf } from "./poll_titles";
import { Scene } from "./Scene";
import { Legend, StackedBar } from "./StackedBar";
import { isAhead, stateOf } from "./Vote";

const WISH: Sizes = { sizes: [8.4, 7.2, 6.4, 5.6, 4.8, 4.2, 3.6, 3.2, 2.8], least: 20, most: 60 };

export function Verdicts({ step, polls }: { step: Step; polls: Poll[] }) {
  const results = polls.flatMap(({ id, state }) => (state === "revealed" ? (card("results", id) ?? []) : []));
  const told = results.filter(({ few }) => !few);
  const now = polls.find(isAhead) ?? polls.find(({ state }) => state !== "revealed");
  return (
    <Scene title={stepName(step)} above={now && t(`projector.vote_${stateOf(now)}`)}>
      {now && isAhead(now) && <HowTo poll={now} step={step} />}
      {told[0] && <Legend answers={answersOf(told[0])} />}
      <AllOf polls={polls} />
      <Fit
        items={polls}
        wish={WISH}
        kind="screen-verdicts"
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
    <div class="screen-how">
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

function Verdict({ poll, step }: { poll: Poll; step: Step }) {
  const result = card("results", poll.id);
  const about = poll.concept ?? poll.options[0] ?? "";
  return (
    <article class="screen-verdict">
      <h2 class="words">{titleOf(about)}</h2>
      <CorrectedText of={option(about)} kind="small words" />
      {poll.state !== "revealed" && <Gist concept={card("concepts", about)} step={step} />}
      {poll.state === "revealed" && result ? <Outcome result={result} /> : <Answers poll={poll} />}
    </article>
  );
}

/** What is proposed, in its own words: the proposal, a team's solution, or whom that is for. */
const PROPOSED: readonly ConceptField[] = ["proposal", "solution", "who"];

/** Of what has none of these, a status or what was learned: all that its people wrote, each under its question. */
function Gist({ concept, step }: { concept: Concept | undefined; step: Step }) {
  const said = (field: ConceptField): string => concept?.fields[field]?.text.trim() ?? "";
  const first = PROPOSED.find(said);
  if (first) return <p class="words">{said(first)}</p>;
  const rest = concept ? (Object.keys(concept.fields) as ConceptField[]).filter(said) : [];
  const asked = concept ? fieldsOf(step, concept) : [];
  const those = rest.some((field) => asked.includes(field)) ? asked.filter(said) : rest;
  return (
    <dl class="screen-canvas">
      {those.map((field) => (
        <div key={field}>
          <dt class="small">{t(`concepts.box_${field}`)}</dt>
          <dd class="words">{said(field)}</dd>
        </div>
      ))}
    </dl>
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
      <p class="screen-outcome small words">
        {(named || result.few) && <b class={`tag ${named && sure ? "ok" : ""}`}>{t(verdictKey(result))}</b>}{" "}
        {said.filter(Boolean).join(" · ")}
      </p>
      <Objected result={result} />
    </>
  );
}
