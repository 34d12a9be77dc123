/**
 * Who's in, from the console: what each concept has been promised, firm and conditional apart, beside what it says
 * it needs; and how far the room stands behind it.
 */

import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { EmptyState } from "../../components/Notice";
import { Figure, NowPanel } from "../../console/NowPanel";
import { participants } from "../../console/people";
import { rounds } from "../../console/polls/rounds";
import { asksToPromise, asksToVote } from "../../sync/step_questions";
import { cards } from "../../sync/store";
import { conceptsOf } from "../../teams/concept_kinds";
import { votedAlready } from "../../voting/brief_says";
import { AddThing } from "../concepts/console/AddThing";
import { noneWords } from "../concepts/console/none_words";
import { Agreement } from "./console/Agreement";
import { Promised as OneConcept } from "./console/Promised";

export function CommitmentConsole({ step }: PhaseProps) {
  const given = cards("commitments");
  const firm = new Set(given.filter(({ standing }) => standing === "firm").map(({ member }) => member)).size;
  const votes = rounds(step);
  const asks = asksToVote(step) || votes.some(({ poll }) => poll.state !== "ready");
  return (
    <>
      <NowPanel step={step} over={!asksToPromise(step) && votedAlready(step)}>
        {((!asks && asksToPromise(step)) || given.length > 0) && (
          <dl class="facts">
            <Figure
              label={t("influence.commits")}
              value={firm}
              of={t("console.of", { n: participants.value.length })}
            />
          </dl>
        )}
      </NowPanel>
      {asks && <Agreement votes={votes} />}
      {(asksToPromise(step) || given.length > 0) && (
        <Promised step={step} folded={asks && given.length === 0} />
      )}
      <AddThing step={step} />
      {!asks && (
        <details class="more panel">
          <summary>{t("console.agreement_also")}</summary>
          <Agreement votes={votes} />
        </details>
      )}
    </>
  );
}

/** Folded where the vote comes first and nobody has promised anything yet. */
function Promised({ step, folded }: Pick<PhaseProps, "step"> & { folded: boolean }) {
  if (!folded)
    return (
      <section class="panel" aria-labelledby="promised">
        <h2 id="promised">{t("console.promised")}</h2>
        <Promises step={step} />
      </section>
    );
  return (
    <details class="more panel">
      <summary>{t("console.promised")}</summary>
      <Promises step={step} />
    </details>
  );
}

function Promises({ step }: Pick<PhaseProps, "step">) {
  const concepts = conceptsOf(step);
  if (!concepts.length) return <EmptyState text={noneWords(step)} />;
  return (
    <>
      <p class="meta">{t("ready.note_each")}</p>
      <ul class="cards columns wide">
        {concepts.map((concept) => (
          <OneConcept key={concept.id} concept={concept} />
        ))}
      </ul>
    </>
  );
}
