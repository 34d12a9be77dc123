/** The console's four places, as links: one can go back, and open one beside another. */
import { t } from "../i18n";
import { session } from "../store";
import { waiting } from "./people";
import { addressOf, TABS, tab } from "./places";

export function Tabs() {
  if (!session.value) return null;
  return (
    <nav class="tabs" aria-label={t("desk.places")}>
      {TABS.map((of) => (
        <a key={of} href={addressOf(of)} aria-current={tab.value === of ? "page" : undefined}>
          {t(`desk.tab_${of}`)}
          {of === "people" && waiting.value.length > 0 && (
            <span class="tag now num">{t("desk.waiting_n", { n: waiting.value.length })}</span>
          )}
        </a>
      ))}
    </nav>
  );
}
