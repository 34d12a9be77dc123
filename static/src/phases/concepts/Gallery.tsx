/** The gallery: one reads the others', one after the other; one's own stands open only on request. */
import arrowRight from "lucide-static/icons/arrow-right.svg";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import type { Concept, Step } from "../../contract/cards";
import { ConceptHead } from "../../teams/ConceptList";
import { conceptsOf, hasTeam, isCanvas } from "../../teams/concept_kinds";
import { pathWords } from "../../teams/kind_words";
import { openConcept } from "../../teams/opened_concept";
import { inTeam } from "../../teams/own_membership";
import { TeamLine } from "../../teams/TeamLine";
import { Objected } from "../../voting/results/Objected";
import { mayWrite } from "./boxes";
import { Reading } from "./Canvas";
import { isWritten } from "./progress";
import { Answers } from "./Questions";

export function ToRead({ concept, open }: { concept: Concept; open(): void }) {
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
export function Looking({ concept, step, write }: { concept: Concept; step: Step; write(): void }) {
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
