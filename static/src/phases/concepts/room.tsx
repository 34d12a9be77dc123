/**
 * Concepts (L3): choose a team by what it is about and by whom it lacks, then write together, box by box. One may be
 * in several teams, and read them all.
 */
import type { Concept, Id, Step } from "../../cards";
import { t } from "../../i18n";
import { Brief } from "../../parts/Brief";
import { Button } from "../../parts/Button";
import { stepName } from "../../parts/StepsLine";
import { me } from "../../store";
import { ConceptHead, ConceptList } from "../../teams/ConceptList";
import { openConcept, openedIn, ownTeam } from "../../teams/opened";
import { inTeam } from "../../teams/own";
import { missing, TeamLine, TeamPeople } from "../../teams/TeamLine";
import { filledIn } from "../../teams/team";
import type { PhaseProps } from "../props";
import { mayWrite, useBoxes } from "./boxes";
import { Canvas, Reading } from "./Canvas";
import { Membership } from "./Membership";
import { Pager } from "./Pager";
import { WishButton, Wishes } from "./Wishes";

export function ConceptsRoom({ step }: PhaseProps) {
  const concept = openedIn(step.id, ownTeam());
  if (!concept) return <All step={step} />;
  return mayWrite(concept) ? (
    <Writing key={concept.id} concept={concept} step={step.id} />
  ) : (
    <main class="room-main teams" id="main">
      <Head concept={concept} step={step.id} />
      <Reading concept={concept} />
    </main>
  );
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
      <ConceptList>{(concept) => <Choice concept={concept} step={step} />}</ConceptList>
    </main>
  );
}

function Choice({ concept, step }: { concept: Concept; step: Step }) {
  const open = () => openConcept(step.id, concept.id);
  const asked = step.settings.wishes === true; // one question at a time
  const needed = !inTeam(concept) && missing(concept).includes(me.value?.sector ?? "");
  return (
    <>
      <p class="concept-state">
        <span class="num">{t("concepts.filled", { n: filledIn(concept), of: 9 })}</span>
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

function Writing({ concept, step }: { concept: Concept; step: Id }) {
  const boxes = useBoxes(concept);
  return (
    <>
      <main class="room-main teams" id="main">
        <Head concept={concept} step={step} />
        <Canvas concept={concept} step={step} {...boxes} />
      </main>
      <Pager concept={concept} {...boxes} />
    </>
  );
}

function Head({ concept, step }: { concept: Concept; step: Id }) {
  return (
    <ConceptHead concept={concept} step={step}>
      <details class="more team-more">
        <summary>
          <TeamLine concept={concept} />
        </summary>
        <TeamPeople concept={concept} />
      </details>
      <div class="concept-team">
        <p class="num">{t("concepts.filled", { n: filledIn(concept), of: 9 })}</p>
        <Membership concept={concept} />
      </div>
      {!mayWrite(concept) && <p class="meta">{t("concepts.only_team")}</p>}
    </ConceptHead>
  );
}
