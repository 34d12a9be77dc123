/** Said where people are told how to come in, when no phone could open that address: and what to do about it. */
import { t } from "../base/i18n";
import { page } from "../base/page";

const WHY: Record<string, string> = {
  host: "projector.out_of_reach_host",
  network: "projector.out_of_reach_network",
};

export function OutOfReach() {
  const why = WHY[page.outOfReach];
  return why ? <p class="out-of-reach">{t(why, { command: page.startCommand })}</p> : null;
}
