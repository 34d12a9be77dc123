/** Concepts, from the console: which teams there are, whom they lack, how far they have come; and one more. */
import { asksForTeams } from "../../asks";
import { Figure, NowPanel } from "../../desk/NowPanel";
import { participants } from "../../desk/people";
import { t } from "../../i18n";
import { EmptyState } from "../../parts/Notice";
import { addedAs, conceptsOf, hasTeam, kindOf, thingOf } from "../../teams/asked";
import { kindWords } from "../../teams/thingWords";
import type { PhaseProps } from "../props";
import { AddThing } from "./desk/AddThing";
import { Forming } from "./desk/Forming";
import { Team } from "./desk/Team";
import { unanswered } from "./match/answers";

export function ConceptsDesk({ step }: PhaseProps) {
  const concepts = conceptsOf(step);
  const teams = concepts.filter(hasTeam);
  const placed = new Set(concepts.flatMap(({ team }) => team));
  const free = participants.value.filter(({ id }) => !placed.has(id)).length;
  return (
    <>
      <NowPanel step={step}>
        <dl class="facts">
          <Figure label={kindWords(addedAs(step), "label")} value={concepts.length} />
          {thingOf(step) === "match" && <Figure label={t("match.unanswered")} value={unanswered().length} />}
          {thingOf(step) !== "match" && teams.length > 0 && asksForTeams(step) && (
            <Figure
              label={t("desk.without_team")}
              value={free}
              of={t("desk.of", { n: participants.value.length })}
            />
          )}
        </dl>
      </NowPanel>
      <section class="panel" aria-labelledby="teams">
        <h2 id="teams">{kindWords(addedAs(step), "label")}</h2>
        {concepts.length === 0 && (
          <EmptyState
            text={`${kindWords(addedAs(step), "none")} ${t(["match", "proposal"].includes(addedAs(step)) ? "kinds.none_desk_one" : "kinds.none_desk")}`}
          />
        )}
        <ul class="cards columns">
          {concepts.map((concept) => (
            <Team key={concept.id} concept={concept} step={step} />
          ))}
        </ul>
      </section>
      {teams.length > 0 && asksForTeams(step) && [null, "concept"].includes(kindOf(step)) && (
        <Forming step={step} />
      )}
      <AddThing step={step} />
    </>
  );
}
