/** Before one votes: there is room for all, so one votes on the order alone. */

import { t } from "../base/i18n";
import type { Poll } from "../contract/cards";
import { roomForAll } from "./places";

export function AllGoOn({ poll, n }: { poll: Poll; n: number }) {
  if (!roomForAll(poll, n)) return null;
  return <p class="all-go-on">{t("polls.room_for_all", { n })}</p>;
}
