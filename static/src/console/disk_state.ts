/** What the server says of its disk at /readyz, in a sentence for whoever leads the room. */
import { t } from "../base/i18n";

const WORDS: Record<string, string> = { full: "desk.disk_full", low: "desk.disk_low" };

/** Anything else is fine, or for whoever looks after the server. */
export function diskWords(disk: string): string | null {
  const key = WORDS[disk];
  return key ? t(key) : null;
}
