/**
 * "Log ud", on the console: it ends this browser's login, not the session, and says first how one comes back. By mail
 * and password; a one-time link has been used, so it takes another one.
 */
import { t } from "../base/i18n";
import { page } from "../base/page";
import type { WayOut } from "../components/Menu";
import { leave, Unsent } from "../components/MenuParts";
import { Notice } from "../components/Notice";
import { YesOrCancel } from "../components/YesOrCancel";
import { session } from "../sync/store";
import { leaders } from "./people";

export const LogOut: WayOut = { word: "console.log_out", Ask };

function Ask({ cancel }: { cancel(): void }) {
  return (
    <div class="menu">
      <p>{t("console.log_out_ask")}</p>
      {page.account ? <p>{t("console.back_by_login", { email: page.account })}</p> : <ByLink />}
      <Unsent />
      <YesOrCancel yes={t("console.log_out")} onYes={() => leave("/login")} onClose={cancel} />
    </div>
  );
}

function ByLink() {
  const alone = leaders.value.length < 2 && session.value?.state !== "ended";
  return (
    <Notice kind="warning">
      <p>{t("console.back_by_link")}</p>
      {alone && <p>{t("console.nobody_else_leads")}</p>}
    </Notice>
  );
}
