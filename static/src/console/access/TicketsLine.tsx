/** The session's voting slips: how many there are and how many are in use, never whose. They are made on a page of their own. */
import { t } from "../../base/i18n";
import { page } from "../../base/page";
import { cards } from "../../sync/store";

export const ticketsPage = (): string => `/desk/${page.session}/tickets`;

export function TicketsLine() {
  const [kept] = cards("tickets");
  return (
    <>
      <p>
        {kept
          ? t("access.tickets_used", { used: kept.used, n: kept.printed - kept.void })
          : t("access.tickets_none")}
      </p>
      <p>
        <a class="button secondary small" href={ticketsPage()}>
          {t(kept ? "access.tickets_more" : "access.tickets_print")}
        </a>
      </p>
    </>
  );
}
