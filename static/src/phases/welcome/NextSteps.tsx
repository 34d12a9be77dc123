/** What happens next, in the plan's own words: the next few steps, and the rest for whoever wants it. */

import { t } from "../../base/i18n";
import { stepName } from "../../components/step_title";
import type { Step } from "../../contract/cards";
import { steps } from "../../sync/store";

const AT_FIRST = 3;

export function NextSteps({ step }: { step: Step }) {
  const ahead = steps.value.filter((other) => other.position > step.position);
  const first = ahead.length <= AT_FIRST + 1 ? ahead.length : AT_FIRST; // one more is shorter than a button for it
  const rest = ahead.slice(first);
  if (!ahead.length) return null;
  return (
    <section class="ahead" aria-labelledby="ahead">
      <h2 id="ahead">{t("welcome.next")}</h2>
      <Steps steps={ahead.slice(0, first)} from={1} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{t("welcome.then", { n: rest.length })}</summary>
          <Steps steps={rest} from={first + 1} />
        </details>
      )}
    </section>
  );
}

function Steps({ steps: some, from }: { steps: Step[]; from: number }) {
  return (
    <ol class="ahead-steps" start={from}>
      {some.map((step) => (
        <li key={step.id}>
          {stepName(step)}{" "}
          {step.minutes ? <span class="meta">{t("common.min", { n: step.minutes })}</span> : null}
        </li>
      ))}
    </ol>
  );
}
