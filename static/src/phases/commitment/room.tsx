/**
 * Hvem går med? (P9, P12): concept by concept, does the group stand behind it, and what does each of us bring?
 * What hangs on an "if" is kept apart from what is certain.
 */
import arrowRight from "lucide-static/icons/arrow-right.svg";
import { useRef } from "preact/hooks";
import type { Concept, Id, Poll, Step } from "../../cards";
import { t } from "../../i18n";
import { Brief } from "../../parts/Brief";
import { Button } from "../../parts/Button";
import { stepName } from "../../parts/StepsLine";
import { card, cards } from "../../store";
import { ConceptHead, ConceptList } from "../../teams/ConceptList";
import { Totals, WhoBrings } from "../../teams/Contributions";
import { totalWords } from "../../teams/kinds";
import { concepts, openConcept, openedIn } from "../../teams/opened";
import { commitments, ownCommitments } from "../../teams/own";
import { TeamLine } from "../../teams/TeamLine";
import { about, apart } from "../../teams/totals";
import { Named } from "../../voting/named";
import { VoteBar } from "../../voting/VoteBar";
import { VoteBody } from "../../voting/VoteBody";
import { sentChoice } from "../../voting/vote";
import type { PhaseProps } from "../props";
import { Mine } from "./Mine";
import { nextIn, nextVote, waits } from "./next";
import { hasPassed } from "./passed";
import { pollAbout, pollOverAll } from "./polls";
import { TeamPart } from "./TeamPart";

export function CommitmentRoom({ step }: PhaseProps) {
  const concept = openedIn(step, useNext(step.id));
  const after = nextVote(step.id, concept?.id);
  const poll = concept
    ? pollAbout(cards("polls"), step.id, concept.id)
    : pollOverAll(cards("polls"), step.id);
  return (
    <>
      <main class="room-main teams" id="main">
        {concept ? (
          <Named.Provider value>
            <One key={concept.id} {...{ concept, step, poll }} />
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
function useNext(step: Id): Concept | undefined {
  const found = useRef<{ step: Id; concept?: Id }>({ step });
  if (found.current.step !== step) found.current = { step };
  found.current.concept ??= nextIn(step)?.id;
  return card("concepts", found.current.concept);
}

function All({ step, poll }: { step: Step; poll?: Poll }) {
  return (
    <>
      <h1 class="sr-only" tabIndex={-1}>
        {stepName(step)}
      </h1>
      <Brief step={step} otherwise={t("commitment.what_to_do")} />
      {poll && <VoteBody key={poll.id} poll={poll} />}
      <ConceptList step={step}>{(concept) => <Choice concept={concept} step={step} />}</ConceptList>
    </>
  );
}

function Choice({ concept, step }: { concept: Concept; step: Step }) {
  const poll = pollAbout(cards("polls"), step.id, concept.id);
  const sums = apart(about(commitments(), concept.id));
  const mine = about(ownCommitments(), concept.id).length;
  const voting = waits(poll);
  return (
    <>
      <p class="concept-state">
        {voting && <span class="tag now">{t("commitment.vote_open")}</span>}
        {poll?.state === "open" && sentChoice(poll) && <span class="tag ok">{t("commitment.voted")}</span>}
        {mine > 0 && <span class="tag ok">{t("commitment.you_bring")}</span>}
        {!mine && hasPassed(concept.id) && <span class="tag">{t("commitment.not_this_time")}</span>}
        <span>{totalWords(sums.firm).join(" · ")}</span>
        {sums.n.in_force > 0 && <span class="meta">{t("pledge.n_in_force", { n: sums.n.in_force })}</span>}
        {sums.n.waiting > 0 && <span class="meta">{t("pledge.n_waiting", { n: sums.n.waiting })}</span>}
      </p>
      <div class="buttons">
        <Button
          kind={voting ? undefined : "secondary"}
          small
          onClick={() => openConcept(step.id, concept.id)}
        >
          {t(voting ? "commitment.vote" : mine ? "concepts.read" : "commitment.see")}
        </Button>
      </div>
    </>
  );
}

function One({ concept, step, poll }: { concept: Concept; step: Step; poll?: Poll }) {
  const at = concepts().findIndex(({ id }) => id === concept.id);
  const next = concepts()[at + 1];
  const go = () => openConcept(step.id, next?.id ?? null);
  return (
    <>
      <ConceptHead concept={concept} step={step.id}>
        <p class="meta num">{t("pledge.order", { n: at + 1, of: concepts().length })}</p>
        {poll?.step !== step.id && <Gist concept={concept} />}
      </ConceptHead>
      {poll && <Vote poll={poll} step={step} />}
      <Mine concept={concept} step={step.id} onPass={go} />
      <section aria-labelledby="totals" class="so-far">
        <h2 id="totals">{t("commitment.so_far")}</h2>
        <TeamLine concept={concept} />
        <Totals concept={concept} />
        <TeamPart concept={concept} step={step.id} />
        <WhoBrings concept={concept} />
      </section>
      <div class="buttons">
        <Button kind="secondary" icon={arrowRight} onClick={go}>
          {t(next ? "commitment.next_concept" : "commitment.back_to_all")}
        </Button>
      </div>
    </>
  );
}

/** An earlier step's result is there for whoever wants it; this step's own vote is what we are here for. */
function Vote({ poll, step }: { poll: Poll; step: Step }) {
  if (poll.step === step.id) return <VoteBody key={poll.id} poll={poll} />;
  return (
    <details class="more">
      <summary>{t("commitment.earlier_vote")}</summary>
      <VoteBody key={poll.id} poll={poll} />
    </details>
  );
}

/** What it is, in its team's words; a ballot says so itself. */
function Gist({ concept }: { concept: Concept }) {
  const { who, solution } = concept.fields;
  return (
    <>
      {solution?.text && <p class="words">{solution.text}</p>}
      {who?.text && <p class="meta words">{`${t("concepts.box_who")} ${who.text}`}</p>}
    </>
  );
}
