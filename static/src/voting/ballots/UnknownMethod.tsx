/** A way of voting that this page does not know: the facilitator can help, and nothing breaks. */
import { t } from "../../base/i18n";
import { Notice } from "../../components/Notice";

export function UnknownBallot() {
  return (
    <Notice>
      <p>{t("vote.unknown_method")}</p>
    </Notice>
  );
}
