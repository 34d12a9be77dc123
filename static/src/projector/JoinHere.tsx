/** B1: how to come in, to be read from the back of the room: address, code on the marker, QR; and what it is about. */
import { t } from "../base/i18n";
import { host } from "../base/page";
import { OutOfReach } from "../components/OutOfReach";
import { grouped, Qr } from "../components/Qr";
import { stepName } from "../components/step_title";
import { joined, session, step } from "../sync/store";
import { Fit } from "./Fit";
import type { Sizes } from "./fit_text";
import { hereByGroup, SectorCounts } from "./SectorCounts";

const QUESTION: Sizes = { sizes: [6.4, 5.6, 4.8, 4.2, 3.6, 3.2, 2.8], least: 20, most: 1000 };

export function JoinHere() {
  const question = session.value?.question;
  return (
    <main class="projector-join-here" id="main">
      <div>
        <header>
          <p class="scene-above words">{step.value && stepName(step.value)}</p>
          <h1>{t("common.join_on_phone")}</h1>
        </header>
        <p class="projector-url">{host()}</p>
        <OutOfReach />
        <p class="projector-and">{t("common.and_code")}</p>
        <p class="code projector-code">{grouped(session.value?.code)}</p>
        <Here />
        {question && (
          <Fit
            items={[{ id: question }]}
            wish={QUESTION}
            draw={({ id }) => <p class="projector-now words">{id}</p>}
          />
        )}
      </div>
      <Qr />
    </main>
  );
}

function Here() {
  const all = joined.value;
  if (!all) return <p class="projector-here">{t("projector.nobody_yet")}</p>;
  return (
    <div class="projector-here">
      <p class="num">{t("common.joined", { n: all })}</p>
      <SectorCounts counts={hereByGroup()} />
    </div>
  );
}
