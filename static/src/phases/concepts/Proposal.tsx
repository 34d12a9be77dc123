/** A proposal has a page of its own: its words, and what was objected to them the last time. No team, no canvas. */

import { t } from "../../base/i18n";
import { CorrectedText } from "../../components/CorrectedText";
import type { Concept, Poll } from "../../contract/cards";
import { card, cards } from "../../sync/store";
import { Said } from "../../voting/results/ObjectionList";

export function ProposalText({ concept }: { concept: Concept }) {
  const text = concept.fields.proposal?.text;
  return (
    <article class="card proposal">
      <h2 class="card-title words">{concept.title}</h2>
      <CorrectedText of={concept} />
      {text && <p class="words">{text}</p>}
      <Objected concept={concept} />
    </article>
  );
}

/** The last vote about it that everybody has seen. */
function lastVote({ id }: Concept): Poll | undefined {
  return cards("polls")
    .filter((poll) => poll.concept === id && poll.state === "revealed")
    .sort((a, b) => a.round - b.round)
    .at(-1);
}

function Objected({ concept }: { concept: Concept }) {
  const result = card("results", lastVote(concept)?.id);
  if (!result?.objections.length) return null;
  return (
    <section class="stack">
      <h3>{t("kinds.objections")}</h3>
      <ul class="stack">
        {result.objections.map((one) => (
          <li key={one.id} class="words">
            <Said objection={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
