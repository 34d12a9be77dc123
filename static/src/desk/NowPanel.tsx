/** The head of every phase's view: its name, the instruction on the phones, and what one might say aloud. */
import type { ComponentChildren } from "preact";
import type { Step } from "../cards";
import { t } from "../i18n";
import { Brief } from "../parts/Brief";
import { stepName } from "../parts/StepsLine";

export function NowPanel({ step, children }: { step: Step; children?: ComponentChildren }) {
  return (
    <section class="panel now" aria-labelledby="now">
      <h1 id="now" tabIndex={-1}>
        {stepName(step)}
      </h1>
      <Brief step={step} />
      {children}
      <details class="more say-this">
        <summary>{t("desk.say_this")}</summary>
        <blockquote class="say">{t(`desk.say_${step.phase}`)}</blockquote>
      </details>
    </section>
  );
}

interface FigureProps {
  label: string;
  value: string | number;
  /** What the figure is compared with: "of 42". */
  of?: string;
}

/** One figure with its word, as large as it matters. */
export function Figure({ label, value, of }: FigureProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd class="num">
        {value}
        {of && <span class="meta"> {of}</span>}
      </dd>
    </div>
  );
}
