/** How people come in: the code to read aloud, the picture to scan, and the address to send. */
import { t } from "../base/i18n";
import { host, page } from "../base/page";
import { OutOfReach } from "../components/OutOfReach";
import { grouped, Qr } from "../components/Qr";
import { Sheet } from "../components/Sheet";
import { session } from "../sync/store";
import { Copy } from "./Copy";

const joinAddress = (): string => `${page.origin}/j/${session.value?.invite}`;

export function CodeSheet({ onClose }: { onClose(): void }) {
  return (
    <Sheet title={t("common.join_on_phone")} onClose={onClose}>
      <WaysIn />
    </Sheet>
  );
}

export function WaysIn() {
  return (
    <div class="ways-in">
      <Qr />
      <div class="ways-in-words">
        <p>
          <b>{host()}</b>
        </p>
        <OutOfReach />
        <p class="code">{grouped(session.value?.code)}</p>
        {session.value?.state === "draft" && <p class="meta">{t("console.code_waits")}</p>}
        <Copy text={joinAddress()} label={t("console.copy_link")} />
      </div>
    </div>
  );
}
