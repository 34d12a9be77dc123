/** One-time links: somebody to lead with, or somebody to watch. Shown as a picture and as an address, and then gone. */
import userPlus from "lucide-static/icons/user-plus.svg";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../base/i18n";
import { Button } from "../components/Button";
import { tell } from "../components/Undo";
import { WaysIn } from "./CodeSheet";
import { Copy } from "./Copy";
import { OpenLinks } from "./OpenLinks";
import { api, openLinks, stale } from "./queries";
import { RenewLinks } from "./RenewLinks";

interface OneTime {
  id: string;
  role: "facilitator" | "observer";
  url: string;
  minutes: number;
  qr?: string;
}

export function Links() {
  return (
    <>
      <section class="panel" aria-labelledby="ways-in">
        <h2 id="ways-in">{t("console.invite_room")}</h2>
        <WaysIn />
        <RenewLinks />
      </section>
      <CoLeaders />
    </>
  );
}

function CoLeaders() {
  const [given, setGiven] = useState<OneTime | null>(null);
  const make = async (role: OneTime["role"]) => {
    const link = await api<Omit<OneTime, "role">>("links", { role });
    stale();
    if (link && "url" in link) setGiven({ ...link, role });
    else tell(t("common.no_answer"), true);
  };
  return (
    <section class="panel" aria-labelledby="co-leaders">
      <h2 id="co-leaders">{t("console.co_leaders")}</h2>
      <p class="meta">{t("console.co_leaders_hint")}</p>
      <div class="buttons">
        <Button small kind="secondary" icon={userPlus} onClick={() => make("facilitator")}>
          {t("console.link_facilitator")}
        </Button>
        <Button small kind="quiet" onClick={() => make("observer")}>
          {t("console.link_observer")}
        </Button>
      </div>
      {given && <Given key={given.id} given={given} />}
      <OpenLinks />
    </section>
  );
}

/** Brought into sight when it is made, and shown only as long as it opens something. */
function Given({ given }: { given: OneTime }) {
  const works = useWorks(given.id);
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <div class="one-time" ref={here}>
      {works ? <Link given={given} /> : <p role="status">{t("console.link_over")}</p>}
    </div>
  );
}

/** It has been among those that work, and is not any more: used, taken back, too old, or gone with the old code. */
function useWorks(id: string): boolean {
  const known = useRef(false);
  const there = openLinks.value?.links.some((link) => link.id === id) ?? false;
  known.current ||= there;
  return there || !known.current;
}

function Link({ given: { role, url, minutes, qr } }: { given: OneTime }) {
  return (
    <>
      <p>
        <b>{t(`console.link_for_${role}`)}</b> {t("console.link_once", { n: minutes })}
      </p>
      {qr && (
        <div
          class="qr"
          role="img"
          aria-label={t("console.link_picture")}
          dangerouslySetInnerHTML={{ __html: qr }}
        />
      )}
      <Copy text={url} label={t("console.copy_link")} shown />
    </>
  );
}
