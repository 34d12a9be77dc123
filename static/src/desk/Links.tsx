/** One-time links: somebody to lead with, or somebody to watch. Shown as a picture and as an address, and then gone. */
import userPlus from "lucide-static/icons/user-plus.svg";
import { useState } from "preact/hooks";
import { t } from "../i18n";
import { Button } from "../parts/Button";
import { tell } from "../parts/Undo";
import { api, stale } from "./asking";
import { WaysIn } from "./CodeSheet";
import { Copy } from "./Copy";
import { OpenLinks } from "./OpenLinks";
import { Renew } from "./Renew";

interface Given {
  role: "facilitator" | "observer";
  url: string;
  minutes: number;
  qr?: string;
}

export function Links() {
  return (
    <>
      <section class="panel" aria-labelledby="ways-in">
        <h2 id="ways-in">{t("desk.invite_room")}</h2>
        <WaysIn />
        <Renew />
      </section>
      <CoLeaders />
    </>
  );
}

function CoLeaders() {
  const [given, setGiven] = useState<Given | null>(null);
  const make = async (role: Given["role"]) => {
    const link = await api<Omit<Given, "role">>("links", { role });
    stale();
    if (link && "url" in link) setGiven({ ...link, role });
    else tell(t("common.no_answer"), true);
  };
  return (
    <section class="panel" aria-labelledby="co-leaders">
      <h2 id="co-leaders">{t("desk.co_leaders")}</h2>
      <p class="meta">{t("desk.co_leaders_hint")}</p>
      <div class="buttons">
        <Button small kind="secondary" icon={userPlus} onClick={() => make("facilitator")}>
          {t("desk.link_facilitator")}
        </Button>
        <Button small kind="quiet" onClick={() => make("observer")}>
          {t("desk.link_observer")}
        </Button>
      </div>
      {given && <Link given={given} />}
      <OpenLinks />
    </section>
  );
}

function Link({ given: { role, url, minutes, qr } }: { given: Given }) {
  return (
    <div class="one-time">
      <p>
        <b>{t(`desk.link_for_${role}`)}</b> {t("desk.link_once", { n: minutes })}
      </p>
      {qr && (
        <div
          class="qr"
          role="img"
          aria-label={t("desk.link_picture")}
          dangerouslySetInnerHTML={{ __html: qr }}
        />
      )}
      <Copy text={url} label={t("desk.copy_link")} shown />
    </div>
  );
}
