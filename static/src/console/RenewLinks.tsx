/** New ways in, for when somebody knows the old ones who should not: said first what stops working, then seen at once. */
import refresh from "lucide-static/icons/refresh-cw.svg";
import { useState } from "preact/hooks";
import { t } from "../base/i18n";
import { Button } from "../components/Button";
import { grouped } from "../components/Qr";
import { Sheet } from "../components/Sheet";
import { YesOrCancel } from "../components/YesOrCancel";
import { session } from "../sync/store";
import { act } from "./act";
import { WaysIn } from "./CodeSheet";

export function RenewLinks() {
  const [open, setOpen] = useState(false);
  return (
    <div class="buttons">
      <Button small kind="secondary" icon={refresh} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("console.renew")}
      </Button>
      {open && <RenewSheet onClose={() => setOpen(false)} />}
    </div>
  );
}

function RenewSheet({ onClose }: { onClose(): void }) {
  const [was] = useState(session.value?.invite);
  const fresh = session.value?.invite !== was;
  return (
    <Sheet title={t(fresh ? "console.renewed" : "console.renew_ask")} onClose={onClose}>
      {fresh ? <Fresh /> : <Ask onClose={onClose} />}
    </Sheet>
  );
}

function Ask({ onClose }: { onClose(): void }) {
  const [wall, setWall] = useState(false);
  const renew = () => act("session.renew", { projector: wall }, t("console.renewed"));
  return (
    <div class="stack">
      <p>{t("console.renew_explain")}</p>
      <p>{t("console.renew_stay")}</p>
      <label class="check">
        <input type="checkbox" checked={wall} onChange={(event) => setWall(event.currentTarget.checked)} />{" "}
        {t("console.renew_wall")}
      </label>
      <p class="meta">{t("console.renew_wall_hint")}</p>
      <YesOrCancel yes={t("console.renew_go")} onYes={renew} onClose={onClose} />
    </div>
  );
}

function Fresh() {
  return (
    <div class="stack">
      <p class="sr-only">{t("console.new_code", { code: grouped(session.value?.code) })}</p>
      <WaysIn />
    </div>
  );
}
