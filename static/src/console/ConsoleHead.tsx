/** The console's header: the way home, the session, who is here, the network; the projector, the code and help. */

import { signal } from "@preact/signals";
import help from "lucide-static/icons/circle-question-mark.svg";
import ellipsis from "lucide-static/icons/ellipsis.svg";
import house from "lucide-static/icons/house.svg";
import monitor from "lucide-static/icons/monitor.svg";
import qr from "lucide-static/icons/qr-code.svg";
import { t } from "../base/i18n";
import { Button } from "../components/Button";
import { ConnectionBar, ConnectionWord } from "../components/Connection";
import { Icon } from "../components/Icon";
import { showMenu } from "../components/Menu";
import { Unsettled } from "../components/OutboxSheet";
import { TimeLeft } from "../components/TimeLeft";
import { session } from "../sync/store";
import { CodeSheet } from "./CodeSheet";
import { HelpSheet } from "./HelpSheet";
import { active, participants } from "./people";
import { StepsNow } from "./StepsNow";
import { Tabs } from "./Tabs";

type Open = "code" | "help" | null;
const open = signal<Open>(null);
const show = (what: Open) => () => {
  open.value = what;
};

export function ConsoleHead() {
  return (
    <div class="head console-head">
      <header class="console-top">
        <Home />
        <p class="console-title words">{session.value?.title}</p>
        <p class="head-meta">
          <span class="num">{t("console.here", { n: participants.value.length, active: active.value })}</span>
          <TimeLeft full />
          <ConnectionWord />
          <Unsettled />
        </p>
        <Tools />
      </header>
      <div class="console-where">
        <Tabs />
        <StepsNow />
      </div>
      <ConnectionBar />
      {open.value === "code" && <CodeSheet onClose={show(null)} />}
      {open.value === "help" && <HelpSheet onClose={show(null)} />}
    </div>
  );
}

/** The program's name leads to all one's sessions, as on every page that is not live. */
function Home() {
  return (
    <a class="console-home" href="/sessions">
      <Icon svg={house} />
      <span>
        <b>{t("common.app")}</b> <span class="meta">{t("console.your_sessions")}</span>
      </span>
    </a>
  );
}

function Tools() {
  return (
    <div class="console-tools">
      {session.value?.projector && (
        <a class="button quiet" href={`/s/${session.value.projector}`} target="_blank" rel="noopener">
          <Icon svg={monitor} /> {t("common.screen")}
        </a>
      )}
      <Button kind="quiet" icon={qr} aria-haspopup="dialog" onClick={show("code")}>
        {t("common.code")}
      </Button>
      <Button kind="quiet" icon={help} aria-haspopup="dialog" onClick={show("help")}>
        {t("common.help")}
      </Button>
      <Button kind="quiet" icon={ellipsis} label={t("room.menu")} aria-haspopup="dialog" onClick={showMenu} />
    </div>
  );
}
