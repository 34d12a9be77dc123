/**
 * Concepts (L3): choose a team by what it is about and by whom it lacks, then write together, box by box. One may be
 * in several teams, and read them all.
 */
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { Brief } from "../../components/Brief";
import { stepName } from "../../components/step_title";
import type { Concept, Id, Step } from "../../contract/cards";
import { ConceptHead, ConceptList } from "../../teams/ConceptList";
import { asksToFill, canJoinHere, conceptsOf, hasTeam, isCanvas, thingOf } from "../../teams/concept_kinds";
import { MatchGist } from "../../teams/MatchCard";
import { ownTeam, useOpened } from "../../teams/opened_concept";
import { inTeam } from "../../teams/own_membership";
import { TeamLine, TeamPeople } from "../../teams/TeamLine";
import { Objected } from "../../voting/results/Objected";
import { Adding } from "./Adding";
import { mayWrite, useBoxes } from "./boxes";
import { Canvas, Reading } from "./Canvas";
import { Choice } from "./Choice";
import { Looking } from "./Gallery";
import { Membership } from "./Membership";
import { Needs } from "./match/Needs";
import { asksForAgreements, hasAgreement, needs, waitsForOwnYes } from "./match/needs_and_offers";
import { OwnAnswers } from "./match/OwnAnswers";
import { Pager } from "./Pager";
import { ProposalText } from "./Proposal";
import { fills, how, isGallery } from "./progress";
import { Answers, Questions } from "./Questions";
import { Wishes } from "./Wishes";

export function ConceptsRoom({ step }: PhaseProps) {
  const [writing, write] = useState<Id | null>(null); // in a gallery only on request
  const concept = useOpened(step, firstIn(step));
  if (!concept || !hasTeam(concept)) return <All step={step} />;
  if (isGallery(step) && writing !== concept.id)
    return <Looking key={concept.id} {...{ concept, step }} write={() => write(concept.id)} />;
  if (fills(step, concept) && isCanvas(step, concept))
    return <Writing key={concept.id} concept={concept} step={step} />;
  return (
    <main class="room-main teams" id="main">
      <Head concept={concept} step={step} />
      {!isCanvas(step, concept) && <Brief step={step} />}
      <Objected concept={concept} />
      <Asked key={concept.id} concept={concept} step={step} />
    </main>
  );
}

/** One's own team's, where the step asks it to write; where one looks for others, the list. */
function firstIn(step: Step): Concept | undefined {
  const own = thingOf(step) === "match" || isGallery(step) ? undefined : ownTeam(step);
  return own && asksToFill(step, own) ? own : undefined;
}

function Asked({ concept, step }: { concept: Concept; step: Step }) {
  if (isCanvas(step, concept)) return <Reading concept={concept} />;
  return fills(step, concept) ? <Questions {...{ concept, step }} /> : <Answers {...{ concept, step }} />;
}

function All({ step }: { step: Step }) {
  const wishes = step.settings.wishes === true;
  const placed = ownTeam(step) !== undefined; // that comes first: what one wished for has been decided
  return (
    <main class="room-main teams" id="main">
      <h1 class="sr-only" tabIndex={-1}>
        {stepName(step)}
      </h1>
      <Brief step={step} otherwise={otherwise(step)} over={wishes || hasJoined(step)} />
      {wishes && !placed && <Wishes />}
      {thingOf(step) === "match" ? <Matching step={step} /> : <Things step={step} />}
      {wishes && placed && <Wishes />}
      <Adding step={step} />
    </main>
  );
}

/** One's own first; then what the step is about: the needs that wait for an answer, or what was agreed. */
function Matching({ step }: { step: Step }) {
  const things = (conceptsOf(step).length > 0 || needs().length === 0) && <Things step={step} />;
  const agreeing = asksForAgreements(step);
  return (
    <>
      <OwnAnswers waiting={agreeing} />
      {agreeing && !hasAgreement() && <p>{t("match.none_of_yours")}</p>}
      {agreeing && things}
      <Needs step={step} folded={agreeing} />
      {!agreeing && things}
    </>
  );
}

/** Where a step asks one to find a team and no more, whoever has found one has done what it asks. */
const hasJoined = (step: Step): boolean =>
  canJoinHere() && !conceptsOf(step).some((one) => asksToFill(step, one)) && ownTeam(step) !== undefined;

function otherwise(step: Step): string | undefined {
  if (step.settings.wishes === true) return undefined;
  if (thingOf(step) === "match") return t(asksForAgreements(step) ? "match.agree_now" : "match.answer_now");
  return t(isGallery(step) ? "concepts.gallery" : "concepts.what_to_do");
}

function Things({ step }: { step: Step }) {
  const proposals = conceptsOf(step).filter((concept) => !hasTeam(concept));
  const among = proposals.length < conceptsOf(step).length;
  return (
    <>
      {proposals.map((concept) => (
        <ProposalText key={concept.id} concept={concept} />
      ))}
      {(among || !proposals.length) && (
        <ConceptList step={step} without={waitsForOwnYes}>
          {(concept) => <Choice concept={concept} step={step} />}
        </ConceptList>
      )}
    </>
  );
}

function Writing({ concept, step }: { concept: Concept; step: Step }) {
  const boxes = useBoxes(concept, step);
  return (
    <>
      <main class="room-main teams" id="main">
        <Head concept={concept} step={step} />
        <Brief step={step} />
        <Objected concept={concept} />
        <Canvas concept={concept} step={step.id} {...boxes} />
      </main>
      <Pager concept={concept} step={step} {...boxes} />
    </>
  );
}

function Head({ concept, step }: { concept: Concept; step: Step }) {
  return (
    <ConceptHead concept={concept} step={step.id} folded={mayWrite(concept)}>
      {concept.kind === "match" ? (
        <MatchGist concept={concept} />
      ) : (
        <details class="more team-more">
          <summary>
            {how(step, concept) && <span class="num">{how(step, concept)}</span>}{" "}
            <TeamLine concept={concept} />
          </summary>
          <TeamPeople concept={concept} />
          {inTeam(concept) && <Membership concept={concept} />}
        </details>
      )}
      {!inTeam(concept) && <Membership concept={concept} />}
      {!mayWrite(concept) && <p class="meta">{t("concepts.only_team")}</p>}
    </ConceptHead>
  );
}
