/**
 * Hvem går med? (P9, P12): concept by concept, does the group stand behind it, and what does each of us bring?
 * What hangs on an "if" is kept apart from what is certain.
 */
import { useRef } from "preact/hooks";
import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { Brief } from "../../components/Brief";
import { Button } from "../../components/Button";
import { stepName } from "../../components/step_title";
import type { Concept, Id, Poll, Step } from "../../contract/cards";
import { card, cards, me } from "../../sync/store";
import { ConceptList } from "../../teams/ConceptList";
import { certainWords } from "../../teams/contribution_words";
import { openConcept, useOpened } from "../../teams/opened_concept";
import { commitments, ownCommitments } from "../../teams/own_membership";
import { about, saidYesTo } from "../../teams/totals";
import { VoteBar } from "../../voting/ballots/VoteBar";
import { VoteBody } from "../../voting/ballots/VoteBody";
import { isDone, isElector, sentChoice } from "../../voting/ballots/vote";
import { votedAlready } from "../../voting/brief_says";
import { Named } from "../../voting/proposal_heading";
import { verdictKey } from "../../voting/results/objections";
import { pollOverAll } from "./concept_poll";
import { nextIn, nextVote, pollHere, waits } from "./next_act";
import { hasPassed } from "./not_this_time";
import { OneConcept } from "./OneConcept";
import { bringsHere } from "./vote_or_bring";

export function CommitmentRoom({ step }: PhaseProps) {
  const concept = useOpened(step, useNext(step));
  const after = nextVote(step, concept?.id);
  const poll = concept ? pollHere(step, concept.id) : pollOverAll(cards("polls"), step.id);
  const led = after !== undefined && poll?.state === "open" && isElector(poll) && isDone(poll);
  return (
    <>
      <main class="room-main teams" id="main">
        {concept ? (
          <Named.Provider value>
            <OneConcept key={concept.id} {...{ concept, step, poll }} led={led} />
          </Named.Provider>
        ) : (
          <All {...{ step, poll }} />
        )}
      </main>
      {poll && <VoteBar key={poll.id} poll={poll} next={after && (() => openConcept(step.id, after.id))} />}
    </>
  );
}

/** The concept where one's next act is, found once: the page does not turn by itself under somebody's finger. */
function useNext(step: Step): Concept | undefined {
  const found = useRef<{ step: Id; concept?: Id }>({ step: step.id });
  if (found.current.step !== step.id) found.current = { step: step.id };
  found.current.concept ??= nextIn(step)?.id;
  return card("concepts", found.current.concept);
}

function All({ step, poll }: { step: Step; poll?: Poll }) {
  return (
    <>
      <h1 class="sr-only" tabIndex={-1}>
        {stepName(step)}
      </h1>
      <Brief
        step={step}
        otherwise={t(bringsHere(step) ? "commitment.what_to_do" : "commitment.what_to_vote")}
        over={!bringsHere(step) && votedAlready(step)}
      />
      {poll && <VoteBody key={poll.id} poll={poll} />}
      <ConceptList step={step} all teams={bringsHere(step)}>
        {(concept) => <Choice concept={concept} step={step} />}
      </ConceptList>
    </>
  );
}

function Choice({ concept, step }: { concept: Concept; step: Step }) {
  const poll = pollHere(step, concept.id);
  const mine = about(ownCommitments(), concept.id).length;
  const voting = waits(poll);
  const brings = bringsHere(step);
  return (
    <>
      <p class="concept-state">
        {poll?.state === "open" && mayNotYet(poll) && <span class="tag">{t("vote.not_let_in")}</span>}
        {voting && <span class="tag now">{t("commitment.vote_open")}</span>}
        {poll?.state === "open" && sentChoice(poll) && <span class="tag ok">{t("commitment.voted")}</span>}
        <Outcome poll={poll} />
        {brings && <Brought concept={concept} mine={mine} />}
      </p>
      <div class="buttons">
        <Button
          kind={voting ? undefined : "secondary"}
          small
          onClick={() => openConcept(step.id, concept.id)}
        >
          {t(voting ? "commitment.vote" : mine || !brings ? "concepts.read" : "commitment.see")}
        </Button>
      </div>
    </>
  );
}

/** Came after the vote had opened. */
const mayNotYet = (poll: Poll): boolean => me.value?.role === "participant" && !isElector(poll);

/** What came of it, once it is shown; what the answers were stands behind the button. */
function Outcome({ poll }: { poll?: Poll }) {
  const result = poll?.state === "revealed" ? card("results", poll.id) : undefined;
  if (!result || result.rule?.answers) return null;
  return (
    <span class={`tag ${verdictKey(result) === "result.passed" ? "ok" : ""}`}>{t(verdictKey(result))}</span>
  );
}

function Brought({ concept, mine }: { concept: Concept; mine: number }) {
  const sums = saidYesTo(concept, commitments());
  return (
    <>
      {mine > 0 && <span class="tag ok">{t("commitment.you_bring")}</span>}
      {!mine && hasPassed(concept.id) && <span class="tag">{t("commitment.not_this_time")}</span>}
      <span>{certainWords(concept, commitments()).join(" · ")}</span>
      {sums.n.in_force > 0 && <span class="meta">{t("commitment.n_in_force", { n: sums.n.in_force })}</span>}
      {sums.n.waiting > 0 && <span class="meta">{t("commitment.n_waiting", { n: sums.n.waiting })}</span>}
    </>
  );
}
