/** A proposal has a page of its own: its words, and what was objected to them the last time. No team, no canvas. */

import type { ComponentChildren } from "preact";
import { CorrectedText } from "../../components/CorrectedText";
import type { Concept } from "../../contract/cards";
import { Objected } from "../../voting/results/Objected";

export function ProposalText({ concept, children }: { concept: Concept; children?: ComponentChildren }) {
  const text = concept.fields.proposal?.text;
  return (
    <article class="card proposal">
      <h2 class="card-title words">{concept.title}</h2>
      <CorrectedText of={concept} />
      {text && <p class="words">{text}</p>}
      {children ?? <Objected concept={concept} />}
    </article>
  );
}
