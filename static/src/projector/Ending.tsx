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
import { step as current, session } from "../sync/store";
import { door } from "./door_state";
import { Scene } from "./Scene";
import { SoFar } from "./SoFar";

/** Without a step it is over, or there is no plan. */
export function Ending({ step }: { step?: Step }) {
  const here = door() === "over" ? undefined : step;
  return (
    <Scene title={here ? stepName(here) : t("closing.thanks")} step={here} kind="closing-scene">
      <SoFar step={current.value} />
      <Aside step={here} />
      <Address />
    </Scene>
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
          <p>{t("projector.answer_on_phone")}</p>
        </div>
      )}
      {slug() && (
        <div class="qr">
          <img src={`/r/${slug()}.svg`} alt={t("projector.report_qr", { address: address() })} />
        </div>
      )}
    </aside>
  );
}

/** In hundredths of the wall's breadth or so (`--base`): as large as the whole line has room for. */
const [BREADTH, LETTER, MOST] = [176, 0.56, 6];

function Address() {
  if (!slug()) return <p class="screen-later">{t("projector.report_later")}</p>;
  const label = t("projector.report_at");
  const size = Math.min(MOST, BREADTH / (LETTER * (label.length + address().length + 1)));
  return (
    <p class="screen-address" style={{ "--size": size.toFixed(2) } as CSSProperties}>
      {label} <b dir="ltr">{address()}</b>
    </p>
  );
}
