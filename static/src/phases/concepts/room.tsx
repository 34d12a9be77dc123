/**
 * Concepts (L3): choose a team by what it is about and by whom it lacks, then write together, box by box. One may be
 * in several teams, and read them all.
 */
import arrowRight from "lucide-static/icons/arrow-right.svg";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { Brief } from "../../components/Brief";
import { Button } from "../../components/Button";
import { stepName } from "../../components/step_title";
import type { Concept, Id, Step } from "../../contract/cards";
import { me } from "../../sync/store";
import { ConceptHead, ConceptList } from "../../teams/ConceptList";
import {
  asksToFill,
  canJoinHere,
  conceptsOf,
  hasTeam,
  isCanvas,
  progress,
  thingOf,
} from "../../teams/concept_kinds";
import { pathWords } from "../../teams/kind_words";
import { openConcept, openedIn, ownTeam } from "../../teams/opened_concept";
import { inTeam } from "../../teams/own_membership";
import { missing, TeamLine, TeamPeople } from "../../teams/TeamLine";
import { Objected } from "../../voting/results/Objected";
import { Adding } from "./Adding";
import { mayWrite, useBoxes } from "./boxes";
import { Canvas, Reading } from "./Canvas";
import { Membership } from "./Membership";
import { Needs } from "./match/Needs";
import { Pager } from "./Pager";
import { ProposalText } from "./Proposal";
import { Answers, Questions } from "./Questions";
import { WishButton, Wishes } from "./Wishes";

export function ConceptsRoom({ step }: PhaseProps) {
  const [writing, write] = useState<Id | null>(null); // in a gallery only on request
  const concept = openedIn(step, firstIn(step));
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

/** A gallery: one reads the others'. */
const isGallery = ({ settings }: Step): boolean => settings.reading === true;

/** One's own team's, where the step asks it to write; where one looks for others, the list. */
function firstIn(step: Step): Concept | undefined {
  const own = thingOf(step) === "match" || isGallery(step) ? undefined : ownTeam(step);
  return own && asksToFill(step, own) ? own : undefined;
}

const fills = (step: Step, concept: Concept): boolean => asksToFill(step, concept) && mayWrite(concept);

function Asked({ concept, step }: { concept: Concept; step: Step }) {
  if (isCanvas(step, concept)) return <Reading concept={concept} />;
  return fills(step, concept) ? <Questions {...{ concept, step }} /> : <Answers {...{ concept, step }} />;
}

function All({ step }: { step: Step }) {
  const wishes = step.settings.wishes === true;
  return (
    <main class="room-main teams" id="main">
      <h1 class="sr-only" tabIndex={-1}>
        {stepName(step)}
      </h1>
      <Brief step={step} otherwise={otherwise(step)} over={hasJoined(step)} />
      {wishes && <Wishes />}
      <Things step={step} />
      {thingOf(step) === "match" && <Needs />}
      <Adding step={step} />
    </main>
  );
}

/** Where a step asks one to find a team and no more, whoever has found one has done what it asks. */
const hasJoined = (step: Step): boolean =>
  canJoinHere() && !conceptsOf(step).some((one) => asksToFill(step, one)) && ownTeam(step) !== undefined;

function otherwise(step: Step): string | undefined {
  if (step.settings.wishes === true) return undefined;
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
        <ConceptList step={step}>{(concept) => <Choice concept={concept} step={step} />}</ConceptList>
      )}
    </>
  );
}

function Choice({ concept, step }: { concept: Concept; step: Step }) {
  const open = () => openConcept(step.id, concept.id);
  const asked = step.settings.wishes === true; // one question at a time
  const needed = canJoinHere() && !inTeam(concept) && missing(concept).includes(me.value?.sector ?? "");
  const writes = fills(step, concept);
  if (isGallery(step)) return <ToRead concept={concept} open={open} />;
  return (
    <>
      <p class="concept-state">
        {how(step, concept) && <span class="num">{how(step, concept)}</span>}
        {inTeam(concept) && <span class="tag now">{t("concepts.in_team")}</span>}
        {needed && <span class="tag">{t("concepts.needs_you")}</span>}
      </p>
      <Objected concept={concept} />
      <div class="buttons">
        {(writes || isWritten(concept)) && (
          <Button kind={writes ? undefined : "secondary"} small onClick={open}>
            {t(writes ? "concepts.write" : "concepts.read")} <span class="sr-only">{concept.title}</span>
          </Button>
        )}
        {asked && <WishButton concept={concept} />}
        {(!asked || inTeam(concept)) && (
          <Membership concept={concept} joined={asksToFill(step, concept) ? open : undefined} />
        )}
      </div>
    </>
  );
}

function ToRead({ concept, open }: { concept: Concept; open(): void }) {
  return (
    <>
      {concept.fields.solution?.text && <p class="words">{concept.fields.solution.text}</p>}
      <Objected concept={concept} />
      <div class="buttons">
        {isWritten(concept) && (
          <Button kind="secondary" small onClick={open}>
            {t("concepts.read")} <span class="sr-only">{concept.title}</span>
          </Button>
        )}
        {inTeam(concept) && <span class="tag now">{t("concepts.in_team")}</span>}
      </div>
    </>
  );
}

/** In the gallery: all that stands in it, and on to the next. */
function Looking({ concept, step, write }: { concept: Concept; step: Step; write(): void }) {
  const all = conceptsOf(step).filter(hasTeam);
  const next = all[all.findIndex(({ id }) => id === concept.id) + 1];
  return (
    <main class="room-main teams" id="main">
      <ConceptHead concept={concept} step={step.id}>
        <TeamLine concept={concept} />
      </ConceptHead>
      <Objected concept={concept} />
      {isCanvas(step, concept) ? <Reading concept={concept} /> : <Answers {...{ concept, step }} />}
      <div class="buttons">
        <Button icon={arrowRight} onClick={() => openConcept(step.id, next?.id ?? null)}>
          {next ? pathWords(concept, "next") : t("commitment.back_to_all")}
        </Button>
        {mayWrite(concept) && (
          <Button kind="secondary" onClick={write}>
            {t("concepts.write")}
          </Button>
        )}
      </div>
    </main>
  );
}

/** There is something to read behind its title. */
const isWritten = ({ fields }: Concept): boolean => Object.values(fields).some(({ text }) => text.trim());

/** How far it has come with what the step asks for; nothing where it asks for nothing, and of a match. */
function how(step: Step, concept: Concept): string {
  if (concept.kind === "match" || !asksToFill(step, concept)) return "";
  return t(isCanvas(step, concept) ? "concepts.filled" : "kinds.answered", progress(step, concept));
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
      <details class="more team-more">
        <summary>
          {how(step, concept) && <span class="num">{how(step, concept)}</span>} <TeamLine concept={concept} />
        </summary>
        <TeamPeople concept={concept} />
        {inTeam(concept) && <Membership concept={concept} />}
      </details>
      {!inTeam(concept) && <Membership concept={concept} />}
      {!mayWrite(concept) && <p class="meta">{t("concepts.only_team")}</p>}
    </ConceptHead>
  );
}
