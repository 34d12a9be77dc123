/** The report, from the console: what the day came to, the way to read it through, and whether it is public. */

import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { addressOf } from "../../console/console_tabs";
import { Figure, NowPanel } from "../../console/NowPanel";
import { Report } from "../../console/Report";
import { InfluencePanel } from "../../influence/InfluencePanel";
import { cards } from "../../sync/store";
import { countedAs } from "../../teams/kind_words";

/** What people share of what they take home: without names, for whoever writes the report. */
function Answers({ step }: Pick<PhaseProps, "step">) {
  const answers = cards("answers").filter((answer) => answer.step === step.id);
  if (!answers.length) return null;
  return (
    <details class="panel more" open>
      <summary>{t("desk.answers", { n: answers.length })}</summary>
      <ul class="cards">
        {answers.map(({ id, text }) => (
          <li key={id} class="card words">
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function ClosingDesk({ step }: PhaseProps) {
  return (
    <>
      <NowPanel step={step}>
        <dl class="facts">
          <Figure
            label={t("desk.ideas_label")}
            value={cards("ideas").filter(({ hidden }) => !hidden).length}
          />
          <Figure label={countedAs(cards("concepts"))} value={cards("concepts").length} />
          <Figure label={t("desk.actions_label")} value={cards("actions").length} />
        </dl>
      </NowPanel>
      <Answers step={step} />
      <section class="panel" aria-labelledby="closing-report">
        <h2 id="closing-report">{t("common.phase_closing")}</h2>
        <Report />
      </section>
      <InfluencePanel />
      <section class="panel">
        <p>
          {t("desk.end_where")}{" "}
          <a class="button quiet small" href={addressOf("session")}>
            {t("desk.tab_session")}
          </a>
        </p>
      </section>
    </>
  );
}
