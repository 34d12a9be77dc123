/**
 * Concepts (L3): choose a team by what it is about and by whom it lacks, then write together, box by box. One may be
 * in several teams, and read them all.
 */
import type { Concept, Step } from "../../cards";
import { t } from "../../i18n";
import { Brief } from "../../parts/Brief";
import { Button } from "../../parts/Button";
import { stepName } from "../../parts/StepsLine";
import { me } from "../../store";
import { answered, conceptsOf, fieldsOf, hasTeam, isCanvas, thingOf } from "../../teams/asked";
import { ConceptHead, ConceptList } from "../../teams/ConceptList";
import { openConcept, openedIn, ownTeam } from "../../teams/opened";
import { inTeam } from "../../teams/own";
import { missing, TeamLine, TeamPeople } from "../../teams/TeamLine";
import { filledIn } from "../../teams/team";
import type { PhaseProps } from "../props";
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
  const concept = openedIn(step, firstIn(step));
  if (!concept || !hasTeam(concept)) return <All step={step} />;
  if (mayWrite(concept) && isCanvas(step, concept))
    return <Writing key={concept.id} concept={concept} step={step} />;
  return (
    <main class="room-main teams" id="main">
      <Head concept={concept} step={step} />
      {!isCanvas(step, concept) && <Brief step={step} />}
      <Asked key={concept.id} concept={concept} step={step} />
    </main>
  );
}

/** One's own team's, but where one looks for others. */
const firstIn = (step: Step): Concept | undefined => (thingOf(step) === "match" ? undefined : ownTeam(step));

function Asked({ concept, step }: { concept: Concept; step: Step }) {
  if (isCanvas(step, concept)) return <Reading concept={concept} />;
  return mayWrite(concept) ? <Questions {...{ concept, step }} /> : <Answers {...{ concept, step }} />;
}

function All({ step }: { step: Step }) {
  const wishes = step.settings.wishes === true;
  return (
    <main class="room-main teams" id="main">
      <h1 class="sr-only" tabIndex={-1}>
        {stepName(step)}
      </h1>
      <Brief step={step} otherwise={wishes ? undefined : t("concepts.what_to_do")} />
      {wishes && <Wishes />}
      <Things step={step} />
      {thingOf(step) === "match" && <Needs />}
      <Adding step={step} />
    </main>
  );
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
  const needed = !inTeam(concept) && missing(concept).includes(me.value?.sector ?? "");
  return (
    <>
      <p class="concept-state">
        <span class="num">{how(step, concept)}</span>
        {inTeam(concept) && <span class="tag now">{t("concepts.in_team")}</span>}
        {needed && <span class="tag">{t("concepts.needs_you")}</span>}
      </p>
      <div class="buttons">
        <Button kind={inTeam(concept) ? undefined : "secondary"} small onClick={open}>
          {t(mayWrite(concept) ? "concepts.write" : "concepts.read")}
        </Button>
        {asked && <WishButton concept={concept} />}
        {(!asked || inTeam(concept)) && <Membership concept={concept} joined={open} />}
      </div>
    </>
  );
}

/** How far it has come, in boxes or in answers. */
function how(step: Step, concept: Concept): string {
  if (isCanvas(step, concept)) return t("concepts.filled", { n: filledIn(concept), of: 9 });
  return t("kinds.answered", { n: answered(step, concept), of: fieldsOf(step, concept).length });
}

function Writing({ concept, step }: { concept: Concept; step: Step }) {
  const boxes = useBoxes(concept);
  return (
    <>
      <main class="room-main teams" id="main">
        <Head concept={concept} step={step} />
        <Canvas concept={concept} step={step.id} {...boxes} />
      </main>
      <Pager concept={concept} {...boxes} />
    </>
  );
}

function Head({ concept, step }: { concept: Concept; step: Step }) {
  return (
    <ConceptHead concept={concept} step={step.id}>
      <details class="more team-more">
        <summary>
          <TeamLine concept={concept} />
        </summary>
        <TeamPeople concept={concept} />
      </details>
      <div class="concept-team">
        <p class="num">{how(step, concept)}</p>
        <Membership concept={concept} />
      </div>
      {!mayWrite(concept) && <p class="meta">{t("concepts.only_team")}</p>}
    </ConceptHead>
  );
}
