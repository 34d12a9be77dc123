/** Before the report is everybody's: what they will read, names with it. Asked in one way, wherever it is published from. */
import { t } from "../base/i18n";
import { Button } from "./Button";
import { Sheet } from "./Sheet";

export function PublishSheet({ publish, onClose }: { publish(): unknown; onClose(): void }) {
  const go = () => {
    onClose();
    void publish();
  };
  return (
    <Sheet title={t("console.report_publish")} onClose={onClose}>
      <p>{t("console.report_publish_ask")}</p>
      <p>{t("console.report_publish_names")}</p>
      <div class="buttons">
        <Button onClick={go}>{t("editor.publish_now")}</Button>
        <Button kind="quiet" onClick={onClose}>
          {t("common.cancel")}
        </Button>
      </div>
    </Sheet>
  );
}
