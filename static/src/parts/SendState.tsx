/**
 * Where somebody's words are: waiting, saved (3 seconds in words, then a quiet tick), or not sent, which never
 * goes away by itself. The tick comes only after the server's own acknowledgement.
 */
import check from "lucide-static/icons/check.svg";
import alert from "lucide-static/icons/circle-alert.svg";
import clock from "lucide-static/icons/clock.svg";
import { connection } from "../connection";
import { t } from "../i18n";
import type { Item } from "../item";
import { Icon } from "./Icon";

export function SendState({ item, saved = false }: { item?: Item; saved?: boolean }) {
  if (item?.state === "refused")
    return (
      <State
        kind="refused"
        icon={alert}
        text={t("common.not_sent_reason", { reason: item.error?.message })}
      />
    );
  if (item && item.state !== "saved") return <State kind="waiting" icon={clock} text={waitingWords()} />;
  if (item) return <State kind="saved" icon={check} text={t("common.saved")} />;
  return saved ? (
    <span class="send-state quiet" title={t("common.saved")}>
      <Icon svg={check} />
      <span class="sr-only">{t("common.saved")}</span>
    </span>
  ) : null;
}

const waitingWords = (): string => t(connection.value === "connected" ? "common.sending" : "common.waiting");

function State({ kind, icon, text }: { kind: string; icon: string; text: string }) {
  return (
    <span class={`send-state ${kind}`}>
      <Icon svg={icon} /> {text}
    </span>
  );
}
