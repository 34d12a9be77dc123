/**
 * The end: what happens next, as the facilitator takes it down while it is said, and what the room has promised; beside
 * them the report to scan, and below all its address in one line. Once the session is over that stays, whatever step it
 * was in.
 */
import type { CSSProperties } from "preact";
import { t } from "../base/i18n";
import { reportAt } from "../base/page";
import { askedIn } from "../components/closing_question";
import { stepName } from "../components/step_title";
import type { Step } from "../contract/cards";
import { step as current, session } from "../sync/store";
import { Fit } from "./Fit";
import type { Sizes } from "./fit_text";
import { joinState } from "./join_state";
import { Scene } from "./Scene";
import { SoFar } from "./SoFar";

/** Without a step it is over, or there is no plan. */
export function Ending({ step }: { step?: Step }) {
  const here = joinState() === "over" ? undefined : step;
  const asked = <Asked step={here} />;
  return (
    <Scene title={here ? stepName(here) : t("closing.thanks")} step={here} kind="closing-scene">
      <div class="closing-body">
        <div class="closing-told">
          <Next />
          <SoFar step={current.value} short={Boolean(next())} />
        </div>
        {slug() && <Report />}
      </div>
      {asked}
      <Address />
    </Scene>
  );
}

const next = (): string | undefined => session.value?.report?.next;

const NEXT: Sizes = { sizes: [7.2, 6.4, 5.6, 4.8, 4.2, 3.6, 3.2], dense: 2.8, least: 20, most: 1000 };

const ONE = [{ id: "next" }];
const [LEAST, MOST_OF_IT, MUCH] = [0.55, 1.6, 120];

/** Of the height: a line or two leave the rest to what the room has come to. */
const part = (words: string): number =>
  Math.min(MOST_OF_IT, Math.max(LEAST, (words.length + 40 * (words.split("\n").length - 1)) / MUCH));

/** The last that the room reads, and so large; a line of it is a line on the wall. */
function Next() {
  const words = next();
  if (!words) return null;
  return (
    <section class="projector-happens" style={{ flexGrow: part(words) }}>
      <h2>{t("closing.next")}</h2>
      <Fit items={ONE} wish={NEXT} keys={false} draw={() => <p class="words lines">{words}</p>} />
    </section>
  );
}

const slug = (): string | undefined => {
  const report = session.value?.report;
  return report?.published ? (report.slug ?? undefined) : undefined;
};
const address = (): string => reportAt(slug() ?? "");

/** To scan, under its name: whoever answers what is asked does not do it here. */
function Report() {
  return (
    <aside>
      <h2>{t("projector.report")}</h2>
      <div class="qr">
        <img src={`/r/${slug()}.svg`} alt={t("projector.report_qr", { address: address() })} />
      </div>
    </aside>
  );
}

function Asked({ step }: { step?: Step }) {
  const asked = step && askedIn(step);
  if (!asked) return null;
  return (
    <div class="projector-asked">
      <h2 class="words">{asked}</h2>
      <p>{t("projector.answer_on_phone")}</p>
    </div>
  );
}

/** In hundredths of the wall's breadth or so (`--base`): as large as the whole line has room for. */
const [BREADTH, LETTER, MOST] = [176, 0.56, 6];

function Address() {
  if (!slug()) return <p class="projector-later">{t("projector.report_later")}</p>;
  const label = t("projector.report_at");
  const size = Math.min(MOST, BREADTH / (LETTER * (label.length + address().length + 1)));
  return (
    <p class="projector-address" style={{ "--size": size.toFixed(2) } as CSSProperties}>
      {label} <b dir="ltr">{address()}</b>
    </p>
  );
}
