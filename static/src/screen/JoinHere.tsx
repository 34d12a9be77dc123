/** B1: how to come in, to be read from the back of the room: address, code on the marker, QR. */
import { t } from "../i18n";
import { grouped, Qr } from "../parts/Qr";
import { joined, session } from "../store";
import { Groups, hereByGroup } from "./Groups";

export function JoinHere() {
  return (
    <main class="screen-join-here" id="main">
      <div>
        <h1>{t("common.join_on_phone")}</h1>
        <p class="screen-url">{location.host}</p>
        <p class="screen-and">{t("common.and_code")}</p>
        <p class="code screen-code">{grouped(session.value?.code)}</p>
        <Here />
        {session.value?.question && <p class="screen-question words">{session.value.question}</p>}
      </div>
      <Qr />
    </main>
  );
}

function Here() {
  const all = joined.value;
  if (!all) return <p class="screen-here">{t("screen.nobody_yet")}</p>;
  return (
    <div class="screen-here">
      <p class="num">{t("common.joined", { n: all })}</p>
      <Groups counts={hereByGroup()} />
    </div>
  );
}
