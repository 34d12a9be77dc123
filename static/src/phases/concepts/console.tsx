/** Concepts, from the console: which teams there are, whom they lack, how far they have come; and one more. */

import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { StandsTwice } from "../../components/AlreadyThere";
import { EmptyState } from "../../components/Notice";
import { Figure, NowPanel } from "../../console/NowPanel";
import { participants } from "../../console/people";
import { asksForTeams } from "../../sync/step_questions";
import { addedAs, conceptsOf, hasTeam, kindOf, namesOfThings, thingOf } from "../../teams/concept_kinds";
import { kindWords } from "../../teams/kind_words";
import { isAgreed } from "../../teams/match";
import { AddThing } from "./console/AddThing";
import { Forming } from "./console/Forming";
import { noneWords } from "./console/none_words";
import { Team } from "./console/Team";
import { Unanswered } from "./console/Unanswered";
import { asksForAgreements, unanswered } from "./match/needs_and_offers";

export function ConceptsConsole({ step }: PhaseProps) {
  const concepts = conceptsOf(step);
  const teams = concepts.filter(hasTeam);
  const [asks, agreeing] = [thingOf(step) === "match", asksForAgreements(step)];
  const placed = new Set(concepts.flatMap(({ team }) => team));
  const free = participants.value.filter(({ id }) => !placed.has(id)).length;
  return (
    <>
      <NowPanel step={step}>
        <dl class="facts">
          {asks && <Figure label={t("match.unanswered")} value={unanswered().length} />}
          <Figure label={kindWords(addedAs(step), "label")} value={concepts.length} />
          {asks && <Figure label={t("match.agreed")} value={concepts.filter(isAgreed).length} />}
          {teams.length > 0 && asksForTeams(step) && (
            <Figure
              label={t("console.without_team")}
              value={free}
              of={t("console.of", { n: participants.value.length })}
            />
          )}
        </dl>
      </NowPanel>
      {asks && !agreeing && <Unanswered folded={false} />}
      <section class="panel" aria-labelledby="teams">
        <h2 id="teams">{kindWords(addedAs(step), "label")}</h2>
        <StandsTwice among={namesOfThings(step)} />
        {concepts.length === 0 && <EmptyState text={noneWords(step)} />}
        <ul class={`cards ${concepts.every((one) => !hasTeam(one)) ? "" : "columns"}`}>
          {concepts.map((concept) => (
            <Team key={concept.id} concept={concept} step={step} />
          ))}
        </ul>
      </section>
      {asks && agreeing && <Unanswered folded />}
      {teams.length > 0 && asksForTeams(step) && [null, "concept"].includes(kindOf(step)) && (
        <Forming step={step} />
      )}
      <AddThing step={step} />
    </>
  );
}
