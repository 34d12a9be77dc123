/** Only people with an account vote here: how to come in with one. */
import { t } from "../../base/i18n";
import { session } from "../../sync/store";

export function AccountGate() {
  const back = encodeURIComponent(`/j/${session.value?.invite ?? ""}`);
  return (
    <section class="gate" aria-labelledby="need-account">
      <h2 id="need-account">{t("access.need_account")}</h2>
      <p>{t("access.need_account_how")}</p>
      <div class="buttons">
        <a class="button" href={`/login?next=${back}`}>
          {t("access.log_in")}
        </a>
      </div>
      <p class="meta">{t("access.ask_for_account")}</p>
    </section>
  );
}
