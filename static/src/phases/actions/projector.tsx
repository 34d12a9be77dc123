/** The plans: what happens next for each concept, when, and where those who do it come from. Their names stand on the phones. */

import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { stepName } from "../../components/step_title";
import type { Action, Concept } from "../../contract/cards";
import { Deed } from "../../projector/Deed";
import { Fit, NAMED } from "../../projector/Fit";
import { NothingYet } from "../../projector/NothingYet";
import { Scene } from "../../projector/Scene";
import { Rest } from "../../projector/Texts";
import { byDay, isAhead, isOverdue } from "../../sync/days";
import { cards } from "../../sync/store";
import { conceptsOf } from "../../teams/concept_kinds";
import { about } from "../../teams/totals";

const WISH = { ...NAMED, sizes: [...NAMED.sizes, 2.8], least: 16, most: 36 };

export function ActionsScreen({ step }: PhaseProps) {
  const actions = cards("actions");
  const all = conceptsOf(step);
  if (!all.length) return <NothingYet step={step} />;
  const ahead = actions.filter((action) => isAhead(action) && !isOverdue(action)).length;
  return (
    <Scene title={stepName(step)} step={step} aside={ahead > 0 && t("projector.steps", { n: ahead })}>
      <Fit
        items={all}
        wish={WISH}
        kind="screen-concepts"
        draw={(concept) => <Plan concept={concept} actions={about(actions, concept.id)} />}
      />
    </Scene>
  );
}

function Plan({ concept, actions }: { concept: Concept; actions: Action[] }) {
  const ahead = actions.filter(isAhead).sort(byDay);
  return (
    <article class="screen-concept">
      <h2 class="words">{concept.title}</h2>
      {ahead.length > 0 && (
        <ul class="screen-steps">
          {ahead.map((action) => (
            <li key={action.id} data-part>
              <Deed action={action} />
            </li>
          ))}
        </ul>
      )}
      <Rest />
      <p class="small num">{figures(concept, actions).join(" · ")}</p>
    </article>
  );
}

/** A promise without a day is no part of the plan: it is told that it waits for one. */
function figures(concept: Concept, actions: Action[]): string[] {
  const done = actions.filter(({ state }) => state === "done").length;
  const planned = new Set(actions.map(({ id }) => id));
  const promised = about(cards("commitments"), concept.id).filter(
    (one) => one.has_step && !planned.has(one.id),
  );
  return [
    !actions.length && !promised.length && t("projector.no_steps"),
    promised.length > 0 && t("actions.promised", { n: promised.length }),
    done > 0 && t("projector.done_steps", { n: done }),
  ].filter((words) => words !== false);
}
