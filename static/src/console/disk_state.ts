/** What the server says of its disk at /readyz, in a sentence for whoever leads the room. */
import { t } from "../base/i18n";

const WORDS: Record<string, string> = { full: "console.disk_full", low: "console.disk_low" };

/** Anything else is fine, or for whoever looks after the server. */
export function diskWords(disk: string): string | null {
  const key = WORDS[disk];
  return key ? t(key) : null;
}
