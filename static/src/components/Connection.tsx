/** How the network is: a dot and a word in the header, and a slim bar only when it lasts. Writing goes on. */
import { useEffect } from "preact/hooks";
import { bar, connection, restarting } from "../base/connection";
import { t } from "../base/i18n";
import { alarm, announce } from "../base/live_region";
import { sentSinceLost } from "../outbox/outbox";
import { out } from "../sync/link";

export function ConnectionWord() {
  if (out.value) return null;
  const fine = connection.value === "connected" || connection.value === "back";
  const words = t(`common.${connection.value === "back" ? "connected" : connection.value}`);
  return <span class={`connection ${fine ? "fine" : "gone"}`}>{words}</span>;
}

function words(): string {
  if (connection.value === "offline") return t("common.offline_bar");
  if (connection.value === "reconnecting")
    return t(restarting.value ? "common.restarting_bar" : "common.reconnecting_bar");
  return sentSinceLost.value ? t("common.back_sent", { n: sentSinceLost.value }) : t("common.back_bar");
}

export function ConnectionBar() {
  const state = connection.value;
  useEffect(() => {
    if (state === "offline") alarm(t("common.offline_bar"));
    if (state === "back") announce(words());
  }, [state]);
  if (out.value || !bar.value || state === "connected") return null;
  return <p class={`connection-bar ${state}`}>{words()}</p>;
}
