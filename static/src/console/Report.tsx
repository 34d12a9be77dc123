/** The report: read it through, then publish it. Publishing is asked first; taking it down is not. */
import fileText from "lucide-static/icons/file-text.svg";
import { useState } from "preact/hooks";
import { t } from "../base/i18n";
import { page } from "../base/page";
import { Button } from "../components/Button";
import { Icon } from "../components/Icon";
import { session } from "../sync/store";
import { act } from "./act";
import { Copy } from "./Copy";

export function Report() {
  const report = session.value?.report;
  const address = report?.published && report.slug ? `/r/${report.slug}` : null;
  return (
    <div class="stack">
      <p>{t(address ? "desk.report_public" : "desk.report_private")}</p>
      <div class="buttons">
        <a class="button secondary" href={`/desk/${page.session}/report`}>
          <Icon svg={fileText} /> {t("desk.report_preview")}
        </a>
        {address && (
          <a class="button quiet" href={address} target="_blank" rel="noopener">
            {t("room.read_report")}
          </a>
        )}
      </div>
      {address ? <Public address={address} /> : <Publish />}
    </div>
  );
}

function Public({ address }: { address: string }) {
  const takeDown = () =>
    act("report.publish", { published: false }, t("desk.report_taken_down"), {
      type: "report.publish",
      payload: { published: true },
      said: t("desk.report_published"),
    });
  return (
    <>
      <Copy text={page.origin + address} label={t("desk.copy_link")} shown />
      <div class="buttons">
        <Button small kind="quiet" onClick={takeDown}>
          {t("desk.report_take_down")}
        </Button>
      </div>
    </>
  );
}

function Publish() {
  const [sure, setSure] = useState(false);
  const publish = async () => {
    setSure(false);
    await act("report.publish", { published: true }, t("desk.report_published"), {
      type: "report.publish",
      payload: { published: false },
      said: t("desk.report_taken_down"),
    });
  };
  if (!sure)
    return (
      <div class="buttons">
        <Button kind="secondary" onClick={() => setSure(true)}>
          {t("desk.report_publish")}
        </Button>
      </div>
    );
  return (
    <div class="notice">
      <p>{t("desk.report_publish_ask")}</p>
      <div class="buttons">
        <Button kind="secondary" onClick={publish}>
          {t("desk.report_publish")}
        </Button>
        <Button kind="quiet" onClick={() => setSure(false)}>
          {t("common.cancel")}
        </Button>
      </div>
    </div>
  );
}
