/** The report: read it through, then publish it. Publishing is asked first; taking it down is not. */
import fileText from "lucide-static/icons/file-text.svg";
import { useState } from "preact/hooks";
import { t } from "../base/i18n";
import { page } from "../base/page";
import { Button } from "../components/Button";
import { Icon } from "../components/Icon";
import { PublishSheet } from "../components/PublishSheet";
import { session } from "../sync/store";
import { act } from "./act";
import { Copy } from "./Copy";

export function Report() {
  const report = session.value?.report;
  const address = report?.published && report.slug ? `/r/${report.slug}` : null;
  return (
    <div class="stack">
      <p>{t(address ? "console.report_public" : "console.report_private")}</p>
      <div class="buttons">
        <a class="button secondary" href={`/desk/${page.session}/report`}>
          <Icon svg={fileText} /> {t("console.report_preview")}
        </a>
        {address && (
          <a class="button quiet" href={address} target="_blank" rel="noopener">
            {t("room.read_report")}
          </a>
        )}
        {!address && <Publish />}
      </div>
      {address && <Public address={address} />}
    </div>
  );
}

const published = (now: boolean) =>
  act("report.publish", { published: now }, saidOf(now), {
    type: "report.publish",
    payload: { published: !now },
    said: saidOf(!now),
  });

const saidOf = (now: boolean): string => t(now ? "console.report_published" : "console.report_taken_down");

function Public({ address }: { address: string }) {
  return (
    <>
      <Copy text={page.origin + address} label={t("console.copy_link")} shown />
      <div class="buttons">
        <Button small kind="quiet" onClick={() => published(false)}>
          {t("console.report_take_down")}
        </Button>
      </div>
    </>
  );
}

function Publish() {
  const [asking, ask] = useState(false);
  return (
    <>
      <Button kind="secondary" onClick={() => ask(true)}>
        {t("console.report_publish")}
      </Button>
      {asking && <PublishSheet publish={() => published(true)} onClose={() => ask(false)} />}
    </>
  );
}
