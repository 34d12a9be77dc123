/** What the server says of its disk at /readyz, in a sentence for whoever leads the room. */
import { t } from "../i18n";

/** "ok", "full", or so many "MB free"; anything else is for whoever looks after the server. */
export function diskWords(disk: string): string | null {
  if (disk === "full") return t("desk.disk_full");
  const left = /^(\d+) MB free$/.exec(disk);
  return left ? t("desk.disk_low", { n: Number(left[1]) }) : null;
}
