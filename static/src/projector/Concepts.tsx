/**
 * What a step works on, in full: the concepts, proposals or matches; what each is called, who is in it and which groups
 * it lacks, and what has been written of all that this step asks. Four of them stand side by side; of many the pages
 * turn.
 */

import { t } from "../base/i18n";
import { CorrectedText } from "../components/CorrectedText";
import type { Concept, ConceptField, Step } from "../contract/cards";
import { conceptsOf, fieldsOf, hasTeam, isCanvas, progress } from "../teams/concept_kinds";
import { TeamLine } from "../teams/TeamLine";
import { OpenObjections } from "../voting/results/Objected";
import { Fit } from "./Fit";
import type { Sizes } from "./fit_text";
import { lookUp } from "./Scene";

const WISH: Sizes = { sizes: [8.4, 7.2, 6.4, 5.6, 4.8, 4.2, 3.6, 3.2], dense: 2.8, least: 14, most: 32 };

interface ConceptsProps {
  step: Step;
  /** Of all that is written only what it is about: it is not read now, but spoken of. */
  short?: boolean;
}

export const Concepts = ({ step, short }: ConceptsProps) => (
  <Fit
    items={conceptsOf(step)}
    wish={WISH}
    kind="screen-concepts"
    draw={(one) => <Team concept={one} step={step} short={short} />}
  />
);

const GIST: readonly ConceptField[] = ["proposal", "solution", "need", "offer"];

export function Team({ concept, step, short }: ConceptsProps & { concept: Concept }) {
  const asked = fieldsOf(step, concept).filter((field) => !short || GIST.includes(field));
  const named = concept.kind === "match" ? concept.fields.need?.text : "";
  const written = asked.filter((field) => concept.fields[field]?.text.trim() && !(named && field === "need"));
  const { n, of } = progress(step, concept);
  return (
    <article class="screen-concept">
      <h2 class="words">{named || concept.title}</h2>
      <CorrectedText of={concept} kind="small words" />
      <p class="screen-team">
        {hasTeam(concept) && concept.kind !== "match" && (concept.team.length > 0 || !lookUp()) && (
          <TeamLine concept={concept} />
        )}
        {isCanvas(step, concept) && !short && n > 0 && n < of && (
          <span class="small num">{t("concepts.filled", { n, of })}</span>
        )}
      </p>
      {written.length > 0 && (
        <dl class="screen-canvas">
          {written.map((field) => (
            <Written key={field} concept={concept} field={field} />
          ))}
        </dl>
      )}
      {!short && <OpenObjections concept={concept} />}
    </article>
  );
}

/** A proposal is its own text; of anything else it is said what was asked. */
function Written({ concept, field }: { concept: Concept; field: ConceptField }) {
  return (
    <div>
      {field !== concept.kind && <dt class="small">{t(`concepts.box_${field}`)}</dt>}
      <dd class="words">{concept.fields[field]?.text}</dd>
    </div>
  );
}
