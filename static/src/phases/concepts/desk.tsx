/** Concepts, from the console: which teams there are, whom they lack, how far they have come; and one more. */
import { Figure, NowPanel } from "../../desk/NowPanel";
import { participants } from "../../desk/people";
import { t } from "../../i18n";
import { EmptyState } from "../../parts/Notice";
import { cards } from "../../store";
import type { PhaseProps } from "../props";
import { AddConcept } from "./desk/AddConcept";
import { Forming } from "./desk/Forming";
import { Team } from "./desk/Team";

export function ConceptsDesk({ step }: PhaseProps) {
  const concepts = cards("concepts").sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  const placed = new Set(concepts.flatMap(({ team }) => team));
  const free = participants.value.filter(({ id }) => !placed.has(id)).length;
  return (
    <>
      <NowPanel step={step}>
        <dl class="facts">
          <Figure label={t("desk.concepts_label")} value={concepts.length} />
          <Figure
            label={t("desk.without_team")}
            value={free}
            of={t("desk.of", { n: participants.value.length })}
          />
        </dl>
      </NowPanel>
      <section class="panel" aria-labelledby="teams">
        <h2 id="teams">{t("desk.teams")}</h2>
        {concepts.length === 0 && <EmptyState text={t("desk.no_concepts")} />}
        <ul class="cards columns">
          {concepts.map((concept) => (
            <Team key={concept.id} concept={concept} />
          ))}
        </ul>
      </section>
      {concepts.length > 0 && <Forming step={step} />}
      <AddConcept />
    </>
  );
}
