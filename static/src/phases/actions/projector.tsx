/** The plans: what happens next for each concept, and when. Who does it stands on the phones, not on the wall. */

import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { stepName } from "../../components/step_title";
import type { Action, Concept } from "../../contract/cards";
import { Fit } from "../../projector/Fit";
import type { Sizes } from "../../projector/fit_text";
import { NothingYet } from "../../projector/NothingYet";
import { Scene } from "../../projector/Scene";
import { byDay, day, isAhead } from "../../sync/days";
import { cards } from "../../sync/store";
import { conceptsOf } from "../../teams/concept_kinds";
import { about } from "../../teams/totals";

const WISH: Sizes = { sizes: [8.4, 7.2, 6.4, 5.6, 4.8, 4.2, 3.6, 3.2, 2.8], least: 16, most: 36 };

export function ActionsScreen({ step }: PhaseProps) {
  const actions = cards("actions");
  const all = conceptsOf(step);
  if (!all.length) return <NothingYet step={step} />;
  const ahead = actions.filter(isAhead).length;
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
  const done = actions.filter(({ state }) => state === "done").length;
  const promised = about(cards("commitments"), concept.id).filter(({ has_step }) => has_step).length;
  return (
    <article class="screen-concept">
      <h2 class="words">{concept.title}</h2>
      {ahead.length > 0 && (
        <ul class="screen-steps">
          {ahead.map((action) => (
            <li key={action.id}>
              <b class="num">{day(action.due)}</b> <span class="words">{action.what}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="small num">
        {!actions.length &&
          (promised ? t("projector.promised_steps", { n: promised }) : t("projector.no_steps"))}
        {done > 0 && t("projector.done_steps", { n: done })}
      </p>
    </article>
  );
}
