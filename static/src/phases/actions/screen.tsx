/** The plans: what happens next for each concept, and when. Who does it stands on the phones, not on the wall. */
import type { Action, Concept } from "../../cards";
import { day, t } from "../../i18n";
import { stepName } from "../../parts/StepsLine";
import { Fit } from "../../screen/Fit";
import { Scene } from "../../screen/Scene";
import { cards } from "../../store";
import { byDay, isAhead } from "../../teams/days";
import { concepts } from "../../teams/opened";
import { about } from "../../teams/totals";
import { MANY } from "../concepts/screen";
import type { PhaseProps } from "../props";

/** So many steps of each, that most plans are on the wall at once. */
const ofEach = (plans: number): number => (plans > MANY ? 1 : plans > 3 ? 3 : 5);

export function ActionsScreen({ step }: PhaseProps) {
  const actions = cards("actions");
  const all = concepts();
  return (
    <Scene
      title={stepName(step)}
      step={all.length > MANY ? undefined : step}
      aside={t("screen.steps", { n: actions.filter(isAhead).length })}
    >
      <Fit
        items={all}
        kind={`screen-grid ${all.length > MANY ? "many" : ""}`}
        draw={(concept) => (
          <Plan concept={concept} actions={about(actions, concept.id)} most={ofEach(all.length)} />
        )}
      />
    </Scene>
  );
}

function Plan({ concept, actions, most }: { concept: Concept; actions: Action[]; most: number }) {
  const ahead = actions.filter(isAhead).sort(byDay);
  const done = actions.filter(({ state }) => state === "done").length;
  return (
    <article class="card">
      <h2 class="words">{concept.title}</h2>
      <ul class="screen-steps">
        {ahead.slice(0, most).map((action) => (
          <li key={action.id}>
            <b class="num">{day(action.due)}</b> <span class="words">{action.what}</span>
          </li>
        ))}
      </ul>
      <p class="meta num">
        {!actions.length && t("screen.no_steps")}
        {ahead.length > most && t("screen.and_more", { n: ahead.length - most })}{" "}
        {done > 0 && t("screen.done_steps", { n: done })}
      </p>
    </article>
  );
}
