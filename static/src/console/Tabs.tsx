/** The console's four places, as links: one can go back, and open one beside another. */
import { t } from "../base/i18n";
import { session } from "../sync/store";
import { addressOf, TABS, type Tab, tab } from "./console_tabs";
import { over } from "./over";
import { requests } from "./pending_requests";
import { waiting } from "./people";

/** How many wait there for an answer; where they stand before one's eyes nothing needs to call. */
function calling(of: Tab): number {
  if (over.value) return 0;
  if (of === "people") return waiting.value.length;
  return of === "now" && tab.value !== "now" ? requests.value : 0;
}

export function Tabs() {
  if (!session.value) return null;
  return (
    <nav class="tabs" aria-label={t("console.places")}>
      {TABS.map((of) => (
        <a key={of} href={addressOf(of)} aria-current={tab.value === of ? "page" : undefined}>
          {t(`console.tab_${of}`)}
          {calling(of) > 0 && <span class="tag now num">{t("console.waiting_n", { n: calling(of) })}</span>}
        </a>
      ))}
    </nav>
  );
}
