/** The session's voting slips: how many there are and how many are in use, never whose. They are made on a page of their own. */
import { t } from "../../i18n";
import { page } from "../../page";
import { cards, step } from "../../store";

export function TicketsPanel() {
  const [kept] = cards("tickets");
  const needed = step.value?.settings.access === "tickets";
  if (!needed && !kept) return null;
  return (
    <section class="panel" aria-labelledby="tickets">
      <h2 id="tickets">{t("access.tickets")}</h2>
      <p>
        {kept
          ? t("access.tickets_used", { used: kept.used, n: kept.printed - kept.void })
          : t("access.tickets_none")}
      </p>
      <p>
        <a class="button secondary small" href={`/desk/${page.session}/tickets`}>
          {t(kept ? "access.tickets_more" : "access.tickets_print")}
        </a>
      </p>
    </section>
  );
}
