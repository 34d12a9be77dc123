/** Closing: thanks, what goes on, and where to read it all. */
import { t } from "../../i18n";
import { Fit } from "../../screen/Fit";
import { Scene } from "../../screen/Scene";
import { cards, session } from "../../store";
import { concepts } from "../../teams/opened";
import type { PhaseProps } from "../props";

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

export function ClosingScreen(_: PhaseProps) {
  const report = session.value?.report;
  const all = chosen();
  return (
    <Scene title={t("closing.thanks")} kind="closing-scene">
      <section>
        {all.length > 0 && <h2>{t("closing.chosen")}</h2>}
        <Fit items={all} kind="screen-chosen" draw={({ title }) => <p class="words">{title}</p>} />
      </section>
      <aside>
        {report?.published && report.slug ? <Report slug={report.slug} /> : <p>{t("screen.report_later")}</p>}
      </aside>
    </Scene>
  );
}

function Report({ slug }: { slug: string }) {
  const address = `${location.host}/r/${slug}`;
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
