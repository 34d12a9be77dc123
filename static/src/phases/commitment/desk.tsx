/**
 * Who's in, from the console: what each concept has been promised, firm and conditional apart, beside what it says
 * it needs; and how far the room stands behind it.
 */
import { Figure, NowPanel } from "../../desk/NowPanel";
import { participants } from "../../desk/people";
import { rounds } from "../../desk/polls/rounds";
import { t } from "../../i18n";
import { EmptyState } from "../../parts/Notice";
import { cards } from "../../store";
import { addedAs, conceptsOf } from "../../teams/asked";
import { kindWords } from "../../teams/thingWords";
import { AddThing } from "../concepts/desk/AddThing";
import type { PhaseProps } from "../props";
import { Agreement } from "./desk/Agreement";
import { Promised } from "./desk/Promised";

export function CommitmentDesk({ step }: PhaseProps) {
  const people = new Set(cards("commitments").map(({ member }) => member)).size;
  const votes = rounds(step);
  const asks = step.settings.method !== undefined || votes.some(({ poll }) => poll.state !== "ready");
  return (
    <>
      <NowPanel step={step}>
        {(!asks || people > 0) && (
          <dl class="facts">
            <Figure
              label={t("desk.committed_label")}
              value={people}
              of={t("desk.of", { n: participants.value.length })}
            />
          </dl>
        )}
      </NowPanel>
      {asks && <Agreement votes={votes} />}
      {asks && people === 0 ? (
        <details class="more panel">
          <summary>{t("desk.promised")}</summary>
          <Promises step={step} />
        </details>
      ) : (
        <section class="panel" aria-labelledby="promised">
          <h2 id="promised">{t("desk.promised")}</h2>
          <Promises step={step} />
        </section>
      )}
      <AddThing step={step} />
      {!asks && (
        <details class="more panel">
          <summary>{t("desk.agreement_also")}</summary>
          <Agreement votes={votes} />
        </details>
      )}
    </>
  );
}

function Promises({ step }: Pick<PhaseProps, "step">) {
  const concepts = conceptsOf(step);
  if (!concepts.length)
    return <EmptyState text={`${kindWords(addedAs(step), "none")} ${t("kinds.none_desk")}`} />;
  return (
    <ul class="cards columns wide">
      {concepts.map((concept) => (
        <Promised key={concept.id} concept={concept} />
      ))}
    </ul>
  );
}
