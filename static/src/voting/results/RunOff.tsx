import { t } from "../../base/i18n";
import type { Poll } from "../../contract/cards";

/** Only some are asked about again, and about fewer places. */
export function RunOff({ poll }: { poll: Poll }) {
  if (!poll.run_off) return null;
  return <p class="tag now run-off">{t("polls.run_off_of", { n: poll.run_off.seats })}</p>;
}
