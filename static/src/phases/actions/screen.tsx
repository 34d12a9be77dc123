/** The plans: what happens next for each concept, and when. Who does it stands on the phones, not on the wall. */
import type { Action, Concept } from "../../cards";
import { t } from "../../i18n";
import { stepName } from "../../parts/StepsLine";
import { Fit } from "../../screen/Fit";
import { NoneHere } from "../../screen/NoneHere";
import type { Sizes } from "../../screen/packing";
import { Scene } from "../../screen/Scene";
import { cards } from "../../store";
import { conceptsOf } from "../../teams/asked";
import { byDay, day, isAhead } from "../../teams/days";
import { about } from "../../teams/totals";
import type { PhaseProps } from "../props";

const WISH: Sizes = { sizes: [8.4, 7.2, 6.4, 5.6, 4.8, 4.2, 3.6, 3.2, 2.8], least: 16, most: 36 };

export function ActionsScreen({ step }: PhaseProps) {
  const actions = cards("actions");
  const all = conceptsOf(step);
  if (!all.length) return <NoneHere step={step} />;
  return (
    <Scene
      title={stepName(step)}
      step={step}
      aside={t("screen.steps", { n: actions.filter(isAhead).length })}
    >
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
        {!actions.length && (promised ? t("screen.promised_steps", { n: promised }) : t("screen.no_steps"))}
        {done > 0 && t("screen.done_steps", { n: done })}
      </p>
    </article>
  );
}
