/** The head of every phase's view: its name, the instruction on the phones, and what one might say aloud. */
import type { ComponentChildren } from "preact";
import { t } from "../base/i18n";
import { Brief } from "../components/Brief";
import { stepName } from "../components/step_title";
import type { Step } from "../contract/cards";
import { steps } from "../sync/store";
import { votedAlready } from "../voting/brief_says";
import { saying } from "./talking_point";

interface NowProps {
  step: Step;
  /** What its instruction asks for is done; where the step asks for more than a vote, it says so itself. */
  over?: boolean;
  children?: ComponentChildren;
}

export function NowPanel({ step, over = votedAlready(step), children }: NowProps) {
  return (
    <section class="panel now" aria-labelledby="now">
      <h1 id="now" tabIndex={-1}>
        {stepName(step)}
      </h1>
      <Brief step={step} over={over} />
      {children}
      <SayThis step={step} />
    </section>
  );
}

/** Nothing where the same has been said before: the way in is told once. */
function SayThis({ step }: { step: Step }) {
  const words = saying(step, steps.value);
  if (!words) return null;
  return (
    <details class="more say-this">
      <summary>{t("console.say_this")}</summary>
      <blockquote class="say">{words}</blockquote>
    </details>
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
