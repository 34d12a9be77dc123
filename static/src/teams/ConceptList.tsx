/** All concepts in one list, one's own first; what can be done with each is the step's own affair. */
import arrowLeft from "lucide-static/icons/arrow-left.svg";
import type { ComponentChildren } from "preact";
import type { Concept, Id, Step } from "../cards";
import { t } from "../i18n";
import { Button } from "../parts/Button";
import { Corrected } from "../parts/Corrected";
import { conceptsOf, hasTeam } from "./asked";
import { MatchCard } from "./MatchCard";
import { NoneYet } from "./NoneYet";
import { concepts, openConcept } from "./opened";
import { inTeam } from "./own";
import { TeamLine } from "./TeamLine";

interface ConceptListProps {
  step: Step;
  children(concept: Concept): ComponentChildren;
}

export function ConceptList({ step, children }: ConceptListProps) {
  const all = conceptsOf(step).filter(hasTeam);
  if (!all.length) return <NoneYet step={step} />;
  return (
    <ul class="cards concepts">
      {[...all.filter(inTeam), ...all.filter((concept) => !inTeam(concept))].map((concept) => (
        <li key={concept.id}>
          <article class={`card concept ${inTeam(concept) ? "chosen" : ""}`}>
            {concept.kind === "match" ? (
              <MatchCard concept={concept} />
            ) : (
              <>
                <h2 class="card-title words">{concept.title}</h2>
                <Corrected of={concept} />
                <TeamLine concept={concept} />
              </>
            )}
            {children(concept)}
          </article>
        </li>
      ))}
    </ul>
  );
}

function ToAll({ step }: { step: Id }) {
  return (
    <p class="to-all">
      <Button kind="quiet" small icon={arrowLeft} onClick={() => openConcept(step, null)}>
        {t("concepts.all", { n: concepts().length })}
      </Button>
    </p>
  );
}

interface HeadProps {
  concept: Concept;
  step: Id;
  children: ComponentChildren;
}

/** What stands above an opened concept: the way back, its title, and what the step has to say. */
export function ConceptHead({ concept, step, children }: HeadProps) {
  return (
    <header class="concept-head">
      <ToAll step={step} />
      <h1 class="words" tabIndex={-1}>
        {concept.title}
      </h1>
      <Corrected of={concept} />
      {children}
    </header>
  );
}
