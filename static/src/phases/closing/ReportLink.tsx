/** Where the report is, or will be. */
import fileText from "lucide-static/icons/file-text.svg";
import { t } from "../../base/i18n";
import { reportAt } from "../../base/page";
import { Icon } from "../../components/Icon";
import { Notice } from "../../components/Notice";
import { session } from "../../sync/store";

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
