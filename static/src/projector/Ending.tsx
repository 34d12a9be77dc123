/**
 * The end: what the room has promised, in the middle of the wall; beside it the report to scan, and below both its
 * address in one line. Once the session is over that stays, whatever step it was in.
 */
import type { CSSProperties } from "preact";
import { t } from "../base/i18n";
import { reportAt } from "../base/page";
import { askedIn } from "../components/closing_question";
import { stepName } from "../components/step_title";
import type { Step } from "../contract/cards";
import { day } from "../sync/days";
import { step as current, session } from "../sync/store";
import { chosenWords } from "../teams/kind_words";
import { concepts } from "../teams/opened_concept";
import { door } from "./door_state";
import { type End, ends } from "./ending_list";
import { Fit } from "./Fit";
import type { Sizes } from "./fit_text";
import { Ideas } from "./Ideas";
import { Scene } from "./Scene";

const WISH: Sizes = { sizes: [9.6, 8.4, 7.2, 6.4, 5.6, 4.8, 4.2, 3.6, 3.2], dense: 2.8, least: 15, most: 48 };

/** Without a step it is over, or there is no plan. */
export function Ending({ step }: { step?: Step }) {
  const here = door() === "over" ? undefined : step;
  return (
    <Scene title={here ? stepName(here) : t("closing.thanks")} step={here} kind="closing-scene">
      <GoesOn />
      <Aside step={here} />
      <Address />
    </Scene>
  );
}

function GoesOn() {
  const all = ends();
  if (all.length)
    return (
      <section>
        <h2>{chosenWords(concepts())}</h2>
        <Fit items={all} wish={WISH} kind="screen-ends" draw={(end) => <One end={end} />} />
      </section>
    );
  return <section>{current.value && <Ideas step={current.value} />}</section>;
}

function One({ end: { title, offer, brings, next, more } }: { end: End }) {
  return (
    <article>
      <p class="words">{title}</p>
      {offer && <p class="small words">{offer}</p>}
      {brings.length > 0 && <p class="small num">{brings.join(" · ")}</p>}
      {next && (
        <p class="small screen-next">
          <b class="num">{day(next.due)}</b> <span class="words">{next.what}</span>
        </p>
      )}
      {more > 0 && <p class="small num">{t("screen.more_steps", { n: more })}</p>}
    </article>
  );
}

const slug = (): string | undefined => {
  const report = session.value?.report;
  return report?.published ? (report.slug ?? undefined) : undefined;
};
const address = (): string => reportAt(slug() ?? "");

function Aside({ step }: { step?: Step }) {
  const asked = step && askedIn(step);
  if (!asked && !slug()) return null;
  return (
    <aside>
      {asked && (
        <div class="screen-asked">
          <h2 class="words">{asked}</h2>
          <p>{t("screen.answer_on_phone")}</p>
        </div>
      )}
      {slug() && (
        <div class="qr">
          <img src={`/r/${slug()}.svg`} alt={t("screen.report_qr", { address: address() })} />
        </div>
      )}
    </aside>
  );
}

/** In hundredths of the wall's breadth or so (`--base`): as large as the whole line has room for. */
const [BREADTH, LETTER, MOST] = [176, 0.56, 6];

function Address() {
  if (!slug()) return <p class="screen-later">{t("screen.report_later")}</p>;
  const label = t("screen.report_at");
  const size = Math.min(MOST, BREADTH / (LETTER * (label.length + address().length + 1)));
  return (
    <p class="screen-address" style={{ "--size": size.toFixed(2) } as CSSProperties}>
      {label} <b dir="ltr">{address()}</b>
    </p>
  );
}
