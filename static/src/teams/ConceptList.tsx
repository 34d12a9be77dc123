/** All concepts in one list, one's own first; what can be done with each is the step's own affair. */
import arrowLeft from "lucide-static/icons/arrow-left.svg";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../base/i18n";
import { Button } from "../components/Button";
import { CorrectedText } from "../components/CorrectedText";
import { useCut } from "../components/clamped_text";
import type { Concept, Id, Step } from "../contract/cards";
import { conceptsOf, hasTeam } from "./concept_kinds";
import { pathWords } from "./kind_words";
import { MatchCard } from "./MatchCard";
import { NothingToWorkOn } from "./NothingToWorkOn";
import { concepts, openConcept } from "./opened_concept";
import { inTeam } from "./own_membership";
import { TeamLine } from "./TeamLine";

interface ConceptListProps {
  step: Step;
  /** Proposals, too, which no team works on. */
  all?: boolean;
  /** Who is in each, where that is what it is about. */
  teams?: boolean;
  /** Those that stand elsewhere on the page already. */
  without?(concept: Concept): boolean;
  children(concept: Concept): ComponentChildren;
}

export function ConceptList({ step, all: every, teams = true, without, children }: ConceptListProps) {
  const all = conceptsOf(step).filter((concept) => every || hasTeam(concept));
  if (!all.length) return <NothingToWorkOn step={step} />;
  const shown = without ? all.filter((concept) => !without(concept)) : all;
  return (
    <ul class="cards concepts">
      {[...shown.filter(inTeam), ...shown.filter((concept) => !inTeam(concept))].map((concept) => (
        <li key={concept.id}>
          <article class={`card concept ${inTeam(concept) ? "chosen" : ""}`}>
            {concept.kind === "match" ? (
              <MatchCard concept={concept} />
            ) : (
              <>
                <h2 class="card-title words">{concept.title}</h2>
                <CorrectedText of={concept} />
                {teams && <TeamLine concept={concept} />}
              </>
            )}
            {children(concept)}
          </article>
        </li>
      ))}
    </ul>
  );
}

interface HeadProps {
  concept: Concept;
  step: Id;
  /** What is written below it needs the room: two lines of a long title, and the rest on request. */
  folded?: boolean;
  /** There is no other to go back to. */
  alone?: boolean;
  children: ComponentChildren;
}

/** What stands above an opened concept: the way back, its title, and what the step has to say. */
export function ConceptHead({ concept, step, folded = false, alone = false, children }: HeadProps) {
  const [open, setOpen] = useState(!folded);
  const [box, cut] = useCut<HTMLHeadingElement>(concept.title, open);
  return (
    <header class="concept-head">
      <div class={`concept-bar ${alone ? "alone" : ""}`}>
        {!alone && (
          <Button
            kind="quiet"
            icon={arrowLeft}
            label={pathWords(concept, "all", { n: concepts().length })}
            onClick={() => openConcept(step, null)}
          />
        )}
        <h1 class={`words ${open ? "" : "clamped"}`} tabIndex={-1} ref={box}>
          {concept.title}
        </h1>
      </div>
      {cut && !open && (
        <button type="button" class="word-button" onClick={() => setOpen(true)}>
          {t("vote.more")}
        </button>
      )}
      <CorrectedText of={concept} />
      {children}
    </header>
  );
}
