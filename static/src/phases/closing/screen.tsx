/** Closing: thanks, what goes on, and where to read it all. */
import { t } from "../../i18n";
import { host } from "../../page";
import { stepName } from "../../parts/StepsLine";
import { Fit } from "../../screen/Fit";
import { Ideas } from "../../screen/Ideas";
import type { Sizes } from "../../screen/packing";
import { Scene } from "../../screen/Scene";
import { cards, session } from "../../store";
import { concepts } from "../../teams/opened";
import { chosenWords } from "../../teams/thingWords";
import type { PhaseProps } from "../props";
import { askedIn } from "./asked";

const WISH: Sizes = { sizes: [8.4, 7.2, 6.4, 5.6, 4.8, 4.2, 3.6], least: 12, most: 40 };

interface Chosen {
  id: string;
  title: string;
}

function chosen(): Chosen[] {
  const made = concepts().map(({ id, title }) => ({ id, title }));
  return made.length
    ? made
    : cards("ideas")
        .filter((idea) => idea.selected)
        .map(({ id, text }) => ({ id, title: text }));
}

export function ClosingScreen({ step }: PhaseProps) {
  const report = session.value?.report;
  const all = chosen();
  const over = session.value?.state === "ended";
  const asked = askedIn(step);
  return (
    <Scene
      title={over ? t("closing.thanks") : stepName(step)}
      step={over ? undefined : step}
      kind="closing-scene"
    >
      <section>
        {all.length > 0 && <h2>{chosenWords(concepts())}</h2>}
        {all.length > 0 ? (
          <Fit
            items={all}
            wish={WISH}
            kind="screen-ends"
            draw={({ title }) => <p class="words">{title}</p>}
          />
        ) : (
          <Ideas step={step} />
        )}
      </section>
      <aside>
        {!over && asked && (
          <div class="screen-asked">
            <h2 class="words">{asked}</h2>
            <p>{t("screen.answer_on_phone")}</p>
          </div>
        )}
        {report?.published && report.slug ? <Report slug={report.slug} /> : <p>{t("screen.report_later")}</p>}
      </aside>
    </Scene>
  );
}

function Report({ slug }: { slug: string }) {
  const address = `${host()}/r/${slug}`;
  return (
    <>
      <h2>{t("screen.report")}</h2>
      <div class="qr">
        <img src={`/r/${slug}.svg`} alt={t("screen.report_qr", { address })} />
      </div>
      <p class="words screen-address">{address}</p>
    </>
  );
}
