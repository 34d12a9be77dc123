/**
 * The plans: what happens next for each concept, when, and where those who do it come from; where the step looks back, what
 * was agreed and how far it is. Their names stand on the phones.
 */

import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { stepName } from "../../components/step_title";
import type { Action, Concept, Step } from "../../contract/cards";
import { Deed } from "../../projector/Deed";
import { Fit, NAMED } from "../../projector/Fit";
import { NothingYet } from "../../projector/NothingYet";
import { Scene } from "../../projector/Scene";
import { Rest } from "../../projector/Texts";
import { byDay } from "../../sync/days";
import { cards } from "../../sync/store";
import { conceptsOf } from "../../teams/concept_kinds";
import { ahead, counted, looksBack, notPlanned, overdue, standing } from "../../teams/plan_steps";
import { about } from "../../teams/totals";

const WISH = { ...NAMED, sizes: [...NAMED.sizes, 2.8], least: 16, most: 36 };

export function ActionsScreen({ step }: PhaseProps) {
  const actions = cards("actions");
  const all = conceptsOf(step);
  if (!all.length) return <NothingYet step={step} />;
  return (
    <Scene title={stepName(step)} step={step} aside={asideWords(step, actions)}>
      <Fit
        items={all}
        wish={WISH}
        kind="projector-concepts"
        draw={(concept) => <Plan step={step} concept={concept} actions={about(actions, concept.id)} />}
      />
    </Scene>
  );
}

/** How many lie ahead, and how many have been passed by their day. */
function asideWords(step: Step, actions: readonly Action[]): string {
  if (looksBack(step)) return actions.length ? t("actions.n_back", { n: standing(actions).length }) : "";
  const [to, late] = [ahead(actions).length, overdue(actions).length];
  return [to > 0 && t("actions.n_steps", { n: to }), late > 0 && t("actions.n_overdue", { n: late })]
    .filter(Boolean)
    .join(" · ");
}

interface PlanProps {
  step: Step;
  concept: Concept;
  actions: Action[];
}

function Plan({ step, concept, actions }: PlanProps) {
  const shown = counted(step, actions).sort(byDay);
  return (
    <article class="projector-concept">
      <h2 class="words">{concept.title}</h2>
      {shown.length > 0 && (
        <ul class="projector-steps">
          {shown.map((action) => (
            <li key={action.id} data-part>
              <Deed action={action} back={looksBack(step)} />
            </li>
          ))}
        </ul>
      )}
      <Rest />
      <p class="small num">{figures(step, concept, actions).join(" · ")}</p>
    </article>
  );
}

/** A promise without a day is no part of the plan: it is told that it waits for one. */
function figures(step: Step, concept: Concept, actions: Action[]): string[] {
  const done = looksBack(step) ? 0 : actions.filter(({ state }) => state === "done").length;
  const promised = notPlanned(concept, cards("commitments"), actions);
  return [
    !actions.length && !promised.length && t("actions.no_steps"),
    promised.length > 0 && t("actions.promised", { n: promised.length }),
    done > 0 && t("projector.done_steps", { n: done }),
  ].filter((words) => words !== false);
}
