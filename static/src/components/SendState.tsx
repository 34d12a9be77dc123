/**
 * Where somebody's words are: waiting, saved (3 seconds in words, then a quiet tick), or not sent, which never
 * goes away by itself. The tick comes only after the server's own acknowledgement.
 */
import check from "lucide-static/icons/check.svg";
import alert from "lucide-static/icons/circle-alert.svg";
import clock from "lucide-static/icons/clock.svg";
import { t } from "../base/i18n";
import type { Item } from "../outbox/item";
import { Icon } from "./Icon";
import { waitingWords } from "./waiting_words";

export function SendState({ item, saved = false }: { item?: Item; saved?: boolean }) {
  if (item?.state === "refused") return <State kind="refused" icon={alert} text={t("common.refused")} />;
  if (item && item.state !== "saved") return <State kind="waiting" icon={clock} text={waitingWords(item)} />;
  if (item || saved) return <State kind={item ? "saved" : "quiet"} icon={check} text={t("common.saved")} />;
  return null;
}

function State({ kind, icon, text }: { kind: string; icon: string; text: string }) {
  return (
    <span class={`send-state ${kind}`}>
      <Icon svg={icon} /> <span>{text}</span>
    </span>
  );
}
