/** The console's header: the session, who is here, the network; the projector, the code and help; where one is. */

import { signal } from "@preact/signals";
import help from "lucide-static/icons/circle-question-mark.svg";
import ellipsis from "lucide-static/icons/ellipsis.svg";
import monitor from "lucide-static/icons/monitor.svg";
import qr from "lucide-static/icons/qr-code.svg";
import { t } from "../i18n";
import { Button } from "../parts/Button";
import { ConnectionBar, ConnectionWord } from "../parts/Connection";
import { useHeight } from "../parts/height";
import { Icon } from "../parts/Icon";
import { showMenu } from "../parts/Menu";
import { Unsettled } from "../parts/OutboxSheet";
import { TimeLeft } from "../parts/TimeLeft";
import { session } from "../store";
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

export function DeskHead() {
  const bar = useHeight<HTMLDivElement>("--head");
  return (
    <div class="head desk-head" ref={bar}>
      <header class="desk-top">
        <p class="desk-title words">{session.value?.title}</p>
        <p class="head-meta">
          <span class="num">{t("desk.here", { n: participants.value.length, active: active.value })}</span>
          <TimeLeft full />
          <ConnectionWord />
          <Unsettled />
        </p>
        <Tools />
      </header>
      <StepsNow />
      <Tabs />
      <ConnectionBar />
      {open.value === "code" && <CodeSheet onClose={show(null)} />}
      {open.value === "help" && <HelpSheet onClose={show(null)} />}
    </div>
  );
}

function Tools() {
  return (
    <div class="desk-tools">
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
