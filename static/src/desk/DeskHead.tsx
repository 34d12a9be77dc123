/** The console's header: the session, the plan, who is here, the network, the projector and the code. */
import ellipsis from "lucide-static/icons/ellipsis.svg";
import monitor from "lucide-static/icons/monitor.svg";
import qr from "lucide-static/icons/qr-code.svg";
import { useState } from "preact/hooks";
import { t } from "../i18n";
import { Button } from "../parts/Button";
import { ConnectionBar, ConnectionWord } from "../parts/Connection";
import { Icon } from "../parts/Icon";
import { showMenu } from "../parts/Menu";
import { Unsettled } from "../parts/OutboxSheet";
import { grouped, Qr } from "../parts/Qr";
import { Sheet } from "../parts/Sheet";
import { StepsLine } from "../parts/StepsLine";
import { TimeLeft } from "../parts/TimeLeft";
import { presence, session } from "../store";

export function DeskHead() {
  return (
    <div class="head">
      <header class="desk-head">
        <p class="desk-title">{session.value?.title}</p>
        <p class="head-meta">
          <TimeLeft full />
          <span>{t("common.joined", { n: presence.value?.online ?? session.value?.online ?? 0 })}</span>
          <ConnectionWord />
          <Unsettled />
        </p>
        <Tools />
      </header>
      <nav class="desk-steps">
        <StepsLine />
      </nav>
      <ConnectionBar />
    </div>
  );
}

function Tools() {
  const [code, showCode] = useState(false);
  return (
    <div class="desk-tools">
      {session.value?.projector && (
        <a class="button quiet" href={`/s/${session.value.projector}`} target="_blank" rel="noopener">
          <Icon svg={monitor} /> {t("common.screen")}
        </a>
      )}
      <Button kind="quiet" icon={qr} onClick={() => showCode(true)}>
        {t("common.code")}
      </Button>
      <Button kind="quiet" icon={ellipsis} label={t("room.menu")} onClick={showMenu} />
      {code && (
        <Sheet title={t("common.join_on_phone")} onClose={() => showCode(false)}>
          <p>{location.host}</p>
          <p class="code">{grouped(session.value?.code)}</p>
          <Qr />
        </Sheet>
      )}
    </div>
  );
}
