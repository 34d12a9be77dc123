/** OneConcept concept in this step: what it is, the vote about it, and what each of us brings; never both at once. */

import arrowRight from "lucide-static/icons/arrow-right.svg";
import { own } from "../../base/direction";
import { t } from "../../base/i18n";
import { AskName } from "../../components/AskName";
import { Brief } from "../../components/Brief";
import { Button } from "../../components/Button";
import type { Concept, Poll, Step } from "../../contract/cards";
import { ConceptHead } from "../../teams/ConceptList";
import { Totals, WhoBrings } from "../../teams/Contributions";
import { pathWords } from "../../teams/kind_words";
import { concepts, openConcept } from "../../teams/opened_concept";
import { ownCommitments } from "../../teams/own_membership";
import { TeamLine } from "../../teams/TeamLine";
import { about } from "../../teams/totals";
import { VoteBody } from "../../voting/ballots/VoteBody";
import { isOver } from "../../voting/brief_says";
import { OwnContributions } from "./OwnContributions";
import { TeamPart } from "./TeamPart";
import { bringsHere, underVote } from "./vote_or_bring";

interface OneProps {
  concept: Concept;
  step: Step;
  poll?: Poll;
  /** The bar below leads on, to the next vote: then the page has no other way to a next one. */
  led?: boolean;
}

export function OneConcept({ concept, step, poll, led }: OneProps) {
  const all = concepts(step);
  const at = all.findIndex(({ id }) => id === concept.id);
  const next = all[at + 1];
  const go = () => openConcept(step.id, next?.id ?? null);
  const own = poll?.step === step.id ? poll : undefined;
  return (
    <>
      <ConceptHead concept={concept} step={step.id} alone={all.length === 1}>
        {all.length > 1 && (
          <p class="meta num">{pathWords(concept, "one_of", { n: at + 1, of: all.length })}</p>
        )}
        {!own && <Gist concept={concept} />}
        <Brief step={step} over={!bringsHere(step) && own !== undefined && isOver(own)} />
      </ConceptHead>
      {own && <VoteBody key={own.id} poll={own} />}
      {bringsHere(step) && !underVote(own) && <Bringing concept={concept} step={step} go={go} />}
      {poll && !own && <Earlier poll={poll} />}
      {all.length > 1 && !(next && led) && (
        <div class="buttons">
          <Button kind="secondary" icon={arrowRight} onClick={go}>
            {next ? pathWords(concept, "next") : t("commitment.back_to_all")}
          </Button>
        </div>
      )}
    </>
  );
}

/** What one brings oneself comes first; then what there is so far. */
function Bringing({ concept, step, go }: { concept: Concept; step: Step; go(): void }) {
  const named = about(ownCommitments(), concept.id).length > 0;
  return (
    <>
      <OwnContributions concept={concept} step={step.id} onPass={go} />
      {named && <AskName />}
      <section aria-labelledby="totals" class="so-far">
        <h2 id="totals">{t("commitment.so_far")}</h2>
        <TeamLine concept={concept} />
        <Totals concept={concept} />
        <TeamPart concept={concept} step={step.id} />
        <WhoBrings concept={concept} />
      </section>
    </>
  );
}

/** An earlier step's result is there for whoever wants it. */
function Earlier({ poll }: { poll: Poll }) {
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
      {who?.text && <p class="meta words">{`${t("concepts.box_who")} ${own(who.text)}`}</p>}
    </>
  );
}
