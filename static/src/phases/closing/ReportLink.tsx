/** Where the report is, or will be. */
import fileText from "lucide-static/icons/file-text.svg";
import { t } from "../../i18n";
import { reportAt } from "../../page";
import { Icon } from "../../parts/Icon";
import { Notice } from "../../parts/Notice";
import { session } from "../../store";

export function ReportLink() {
  const report = session.value?.report;
  if (!report?.published || !report.slug)
    return (
      <Notice>
        <p>{t("closing.report_later")}</p>
      </Notice>
    );
  return (
    <Notice kind="ok">
      <p>{t("closing.report_ready")}</p>
      <p>
        <a class="button" href={`/r/${report.slug}`}>
          <Icon svg={fileText} /> {t("room.read_report")}
        </a>
      </p>
      <p class="meta words">{reportAt(report.slug)}</p>
    </Notice>
  );
}
