/** How the network is: a dot and a word in the header, and a slim bar only when it lasts. Writing goes on. */
import { useEffect } from "preact/hooks";
import { bar, connection, restarting } from "../base/connection";
import { t } from "../base/i18n";
import { alarm, announce, calm } from "../base/live_region";
import { page } from "../base/page";
import { sentSinceLost } from "../outbox/outbox";
import { out } from "../sync/link";
import { cards, step } from "../sync/store";
import { open } from "../writing/drafts";

export function ConnectionWord() {
  if (out.value) return null;
  const fine = connection.value === "connected" || connection.value === "back";
  const words = t(`common.${connection.value === "back" ? "connected" : connection.value}`);
  return <span class={`connection ${fine ? "fine" : "gone"}`}>{words}</span>;
}

/** What goes on without a network: the vote that is open, or the box that is on the screen; else there is nothing to go on with. */
function goesOn(): "" | "_vote" | "_look" {
  const voting = cards("polls").some((poll) => poll.step === step.value?.id && poll.state === "open");
  if (page.kind !== "room") return "_look";
  return voting ? "_vote" : open.value.length ? "" : "_look";
}

function words(): string {
  if (connection.value === "offline") return t(`common.offline_bar${goesOn()}`);
  if (connection.value === "reconnecting")
    return t(`common.${restarting.value ? "restarting" : "reconnecting"}_bar${goesOn()}`);
  return sentSinceLost.value ? t("common.back_sent", { n: sentSinceLost.value }) : t("common.back_bar");
}

export function ConnectionBar() {
  const state = connection.value;
  useEffect(() => {
    if (state === "offline") alarm(words());
    else calm();
    if (state === "back") announce(words());
  }, [state]);
  if (out.value || !bar.value || state === "connected") return null;
  return <p class={`connection-bar ${state}`}>{words()}</p>;
}
