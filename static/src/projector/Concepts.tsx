/**
 * What a step works on: the concepts, proposals or matches; what each is called, who is in it and which sectors it lacks,
 * and what was objected to it. All that has been written stands there where the room reads it; where teams are found and
 * nine boxes are filled, only behind the key R, so that all of them are in sight.
 */

import type { ComponentChildren } from "preact";
import { t } from "../base/i18n";
import { Button } from "../components/Button";
import { CorrectedText } from "../components/CorrectedText";
import type { Concept, ConceptField, Step } from "../contract/cards";
import { onlyReads } from "../sync/only_reads";
import { conceptsOf, fieldsOf, hasTeam, isCanvas, progress } from "../teams/concept_kinds";
import { TeamLine } from "../teams/TeamLine";
import { lastResultOn } from "../voting/results/last_vote";
import { refusedWords } from "./ending_list";
import { Fit } from "./Fit";
import { Objected } from "./Objected";
import { lookUp } from "./Scene";
import { restShown, useRest } from "./state";
import { Texts, wishFor } from "./Texts";

type Depth = "whole" | "gist" | "names";

interface ConceptsProps {
  step: Step;
  /** Of all that is written only what it is about: it is not read now, but spoken of. */
  short?: boolean;
}

export function Concepts({ step, short }: ConceptsProps) {
  const all = conceptsOf(step);
  const folded = !short && all.some((one) => isWorkedOn(step, one) && writtenIn(step, one).length > 0);
  useRest(folded);
  const open = folded && restShown.value;
  const depth = (one: Concept): Depth =>
    short ? "gist" : open || !isWorkedOn(step, one) ? "whole" : "names";
  return (
    <>
      <Fit
        items={all}
        wish={wishFor(all.some((one) => toRead(step, one, depth(one)).length > 1))}
        kind="projector-concepts"
        draw={(one) => <Team concept={one} step={step} depth={depth(one)} />}
      />
      {folded && <Press open={open} />}
    </>
  );
}

/** Nine boxes that are being filled, or whose team is being found: nobody reads them from the wall now. */
const isWorkedOn = (step: Step, concept: Concept): boolean =>
  isCanvas(step, concept) && !onlyReads(step) && !lookUp();

function Press({ open }: { open: boolean }) {
  const toggle = () => {
    restShown.value = !open;
  };
  return (
    <div class="projector-press">
      <span />
      <Button kind="quiet" onClick={toggle}>
        {t(open ? "projector.press_names" : "projector.press_texts")}
      </Button>
    </div>
  );
}

/** A match, and a canvas that is worked on, is told whole, whichever of it the step asks for. */
const shownOf = (step: Step, concept: Concept): readonly ConceptField[] =>
  fieldsOf(concept.kind === "match" || isWorkedOn(step, concept) ? { settings: {} } : step, concept);

const GIST: readonly ConceptField[] = ["proposal", "solution", "need", "offer"];

const writtenIn = (step: Step, concept: Concept): ConceptField[] =>
  shownOf(step, concept).filter((field) => concept.fields[field]?.text.trim());

function toRead(step: Step, concept: Concept, depth: Depth): ConceptField[] {
  if (depth === "names") return [];
  const named = concept.kind === "match" && concept.fields.need?.text;
  return writtenIn(step, concept)
    .filter((field) => depth === "whole" || GIST.includes(field))
    .filter((field) => !(named && field === "need"));
}

interface TeamProps {
  concept: Concept;
  step: Step;
  depth?: Depth;
  /** Beside its name: how far it has come. */
  children?: ComponentChildren;
}

export function Team({ concept, step, depth = "whole", children }: TeamProps) {
  const written = toRead(step, concept, depth);
  const named = concept.kind === "match" ? concept.fields.need?.text : "";
  const { n, of } = progress(step, concept);
  return (
    <article class="projector-concept">
      <header class="projector-named">
        <h2 class="words">{named || concept.title}</h2>
        <p class="projector-team">
          {depth === "gist" && refusedWords(concept) && <b class="tag">{refusedWords(concept)}</b>}
          {children}
          {hasTeam(concept) && concept.kind !== "match" && (concept.team.length > 0 || !lookUp()) && (
            <TeamLine concept={concept} />
          )}
          {isCanvas(step, concept) && depth !== "gist" && n > 0 && n < of && (
            <span class="small num">{t("concepts.filled", { n, of })}</span>
          )}
        </p>
      </header>
      <CorrectedText of={concept} kind="small words" />
      <Texts concept={concept} fields={written} whole />
      {depth !== "gist" && <Objected result={lastResultOn(concept)} again />}
    </article>
  );
}
