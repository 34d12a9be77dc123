/** The report, from the console: what the day came to, the way to read it through, and whether it is public. */

import { t } from "../../base/i18n";
import type { PhaseProps } from "../../base/view_props";
import { addressOf } from "../../console/console_tabs";
import { Figure, NowPanel } from "../../console/NowPanel";
import { Report } from "../../console/Report";
import { InfluencePanel } from "../../influence/InfluencePanel";
import { ReportText } from "../../report/Boxes";
import { nounOfIdea } from "../../sync/idea_nouns";
import { standing } from "../../sync/ideas";
import { cards } from "../../sync/store";
import { countedAs } from "../../teams/kind_words";
import { isAgreed } from "../../teams/match";
import { standing as planned } from "../../teams/plan_steps";

/** What people share of what they take home: without names, for whoever writes the report. */
function Answers({ step }: Pick<PhaseProps, "step">) {
  const answers = cards("answers").filter((answer) => answer.step === step.id);
  if (!answers.length) return null;
  return (
    <details class="panel more" open>
      <summary>{t("console.answers", { n: answers.length })}</summary>
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

/** Each by the name it had: offers are no ideas, and no needs. What the day had none of is not told. */
function countsOfTheDay(): { label: string; value: number }[] {
  const written = standing().map(nounOfIdea);
  const made = cards("concepts");
  const agreed = made.filter((one) => one.kind === "match" && isAgreed(one));
  return [
    ...[...new Set(written)].map((noun) => ({
      label: t("console.noun", { noun }),
      value: written.filter((other) => other === noun).length,
    })),
    { label: countedAs(made), value: made.length },
    { label: t("match.agreed"), value: agreed.length },
    { label: t("console.actions_label"), value: planned(cards("actions")).length },
  ];
}

/** What is agreed aloud is written in here, and stands in the report: nobody has to look for the box while people talk. */
function Next() {
  return (
    <section class="panel" aria-labelledby="closing-next">
      <h2 id="closing-next" class="sr-only">
        {t("console.closing_next")}
      </h2>
      <ReportText name="next" />
    </section>
  );
}

export function ClosingConsole({ step }: PhaseProps) {
  return (
    <>
      <NowPanel step={step}>
        <dl class="facts">
          {countsOfTheDay()
            .filter(({ value }) => value > 0)
            .map((one) => (
              <Figure key={one.label} {...one} />
            ))}
        </dl>
      </NowPanel>
      <Next />
      <Answers step={step} />
      <section class="panel" aria-labelledby="closing-report">
        <h2 id="closing-report">{t("console.report_for")}</h2>
        <Report />
      </section>
      <InfluencePanel />
      <section class="panel">
        <p>
          {t("console.end_where")}{" "}
          <a class="button quiet small" href={addressOf("session")}>
            {t("console.tab_session")}
          </a>
        </p>
      </section>
    </>
  );
}
