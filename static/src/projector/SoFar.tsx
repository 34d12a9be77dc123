/** What the room has come to, in titles with what was promised to each: in a pause, in a talk, and at the end. */
import { t } from "../base/i18n";
import type { Step } from "../contract/cards";
import { Deed } from "./Deed";
import type { End } from "./ending_list";
import { Fit } from "./Fit";
import type { Sizes } from "./fit_text";
import { Ideas } from "./Ideas";
import { cameTo, isPastThemes } from "./so_far";
import { Themes } from "./Themes";

const WISH: Sizes = {
  named: true,
  sizes: [9.6, 8.4, 7.2, 6.4, 5.6, 4.8, 4.2, 3.6, 3.2],
  dense: 2.8,
  least: 15,
  most: 48,
};

interface SoFarProps {
  step: Step | null | undefined;
  /** Beside what happens next: what it came to, and no more. */
  short?: boolean;
}

export function SoFar({ step, short }: SoFarProps) {
  const came = cameTo();
  if (came)
    return (
      <section class="so-far">
        <h2>{came.words}</h2>
        <Fit
          items={came.ends}
          wish={WISH}
          kind="projector-ends"
          draw={(end) => (short ? <Short end={end} /> : <One end={end} />)}
        />
      </section>
    );
  if (!step) return <section />;
  return (
    <section class="so-far">{isPastThemes(step) ? <Themes step={step} /> : <Ideas step={step} />}</section>
  );
}

const Short = ({ end: { title, offer, agreed, verdict, mark } }: { end: End }) => (
  <article class={mark}>
    <p class="words">{title}</p>
    {offer && <p class="small words">{offer}</p>}
    {agreed && <p class="small words">{agreed}</p>}
    <Verdict words={verdict} />
  </article>
);

function Verdict({ words }: { words?: string }) {
  if (!words) return null;
  return (
    <p>
      <b class="tag">{words}</b>
    </p>
  );
}

function One({ end }: { end: End }) {
  const { title, offer, agreed, text, verdict, mark, brings, next } = end;
  return (
    <article class={mark}>
      <p class="words">{title}</p>
      {text && <p class="projector-end-text words">{text}</p>}
      <Verdict words={verdict} />
      {offer && <p class="small words">{offer}</p>}
      {agreed && <p class="small words">{agreed}</p>}
      {brings.length > 0 && <p class="small num">{brings.join(" · ")}</p>}
      {next && (
        <p class="small projector-next">
          <Deed action={next} ending />
        </p>
      )}
      <p class="small num">{steps(end).join(" · ")}</p>
    </article>
  );
}

const steps = ({ more, done }: End): string[] => [
  ...(more > 0 ? [t("projector.more_steps", { n: more })] : []),
  ...(done > 0 ? [t("projector.done_steps", { n: done })] : []),
];
