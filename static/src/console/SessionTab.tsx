/** The session itself: its words, who may come in, names, the data to take home, and the end. */
import { useState } from "preact/hooks";
import { t } from "../base/i18n";
import { page } from "../base/page";
import { Button } from "../components/Button";
import { Segments } from "../components/Segments";
import { Sheet } from "../components/Sheet";
import { InfluencePanel } from "../influence/InfluencePanel";
import { session } from "../sync/store";
import { act } from "./act";
import { DoorSwitch } from "./EntryChoice";
import { LeftWaiting } from "./ideas/WaitingIdeas";
import { over } from "./over";
import { AllUnconfirmed } from "./polls/Unconfirmed";
import { Report } from "./Report";
import { SessionWords } from "./SessionWords";
import { UncountedVotes } from "./UncountedVotes";

export function SessionTab() {
  return (
    <main class="console-main console-session" id="main">
      <h1 class="sr-only">{t("console.tab_session")}</h1>
      <section class="panel" aria-labelledby="words">
        <h2 id="words">{t("console.session_words")}</h2>
        {over.value ? <AsItWas /> : <Words />}
      </section>
      {!over.value && (
        <section class="panel" aria-labelledby="doors">
          <h2 id="doors">{t("console.session_access")}</h2>
          <DoorSwitch />
          <Names />
        </section>
      )}
      <section class="panel" aria-labelledby="report">
        <h2 id="report">{t("console.report_for")}</h2>
        <Report />
      </section>
      <InfluencePanel />
      <section class="panel" aria-labelledby="data">
        <h2 id="data">{t("console.data")}</h2>
        <p class="meta">{t("console.data_hint")}</p>
        <div class="buttons">
          {["xlsx", "csv", "json"].map((format) => (
            <a
              key={format}
              class="button secondary small"
              href={`/api/sessions/${page.session}/export?format=${format}`}
              download
            >
              {t(`console.export_${format}`)}
            </a>
          ))}
        </div>
      </section>
      <End />
    </main>
  );
}

const Words = () => (
  <>
    <SessionWords name="title" label={t("console.session_title")} />
    <SessionWords name="question" label={t("room.question")} rows={3} />
  </>
);

/** To be read: the session has ended by this name. */
const AsItWas = () => (
  <>
    <p class="words">
      <b>{session.value?.title}</b>
    </p>
    <p class="words">{session.value?.question}</p>
    <p class="meta">{t("console.ended")}</p>
  </>
);

function Names() {
  const now = session.value?.names ?? "optional";
  const words = {
    off: t("console.names_off"),
    optional: t("console.names_optional"),
    on: t("console.names_on"),
  };
  const said = (names: keyof typeof words) => t("console.names_set", { how: words[names].toLowerCase() });
  const choose = (names: keyof typeof words) =>
    act("session.update", { names }, said(names), {
      type: "session.update",
      payload: { names: now },
      said: said(now),
    });
  return <Segments name="names" legend={t("console.names")} value={now} words={words} choose={choose} />;
}

/** The one thing in the room that cannot be taken back, so it is asked. */
function End() {
  const [sure, setSure] = useState(false);
  if (over.value) return null;
  const end = async () => {
    setSure(false);
    await act("session.end", {}, t("console.ended"));
  };
  return (
    <section class="panel" aria-labelledby="end">
      <h2 id="end">{t("console.end")}</h2>
      <p class="meta">{t("console.end_hint")}</p>
      <div class="buttons">
        <Button kind="danger" onClick={() => setSure(true)}>
          {t("console.end")}
        </Button>
      </div>
      {sure && (
        <Sheet title={t("console.end_ask")} onClose={() => setSure(false)}>
          <p>{t("console.end_hint")}</p>
          <UncountedVotes />
          <LeftWaiting />
          <AllUnconfirmed />
          <div class="buttons">
            <Button kind="danger" onClick={end}>
              {t("console.end")}
            </Button>
            <Button kind="quiet" onClick={() => setSure(false)}>
              {t("common.cancel")}
            </Button>
          </div>
        </Sheet>
      )}
    </section>
  );
}
