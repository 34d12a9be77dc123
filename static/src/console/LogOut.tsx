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

export const LogOut: WayOut = { word: "desk.log_out", Ask };

function Ask({ cancel }: { cancel(): void }) {
  return (
    <div class="menu">
      <p>{t("desk.log_out_ask")}</p>
      {page.account ? <p>{t("desk.back_by_login", { email: page.account })}</p> : <ByLink />}
      <Unsent />
      <YesOrCancel yes={t("desk.log_out")} onYes={() => leave("/login")} onClose={cancel} />
    </div>
  );
}

function ByLink() {
  const alone = leaders.value.length < 2 && session.value?.state !== "ended";
  return (
    <Notice kind="warning">
      <p>{t("desk.back_by_link")}</p>
      {alone && <p>{t("desk.nobody_else_leads")}</p>}
    </Notice>
  );
}
