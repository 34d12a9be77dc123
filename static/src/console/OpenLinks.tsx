/** One-time links that nobody has used yet: whose they are, until when they work, and the end of one. */
import { t, time } from "../base/i18n";
import { Button } from "../components/Button";
import { answer, tell } from "../components/Undo";
import { card } from "../sync/store";
import { isMe, nameOf } from "./people";
import { api, type OneTime, openLinks, stale, useOpenLinks } from "./queries";

export function OpenLinks() {
  useOpenLinks();
  const links = openLinks.value?.links ?? [];
  if (!links.length) return null;
  return (
    <>
      <h3>{t("desk.open_links", { n: links.length })}</h3>
      <ul class="door-list">
        {links.map((link) => (
          <OpenLink key={link.id} link={link} />
        ))}
      </ul>
    </>
  );
}

function OpenLink({ link }: { link: OneTime }) {
  const maker = card("members", link.by);
  const end = async () => {
    const done = await api<{ ok: boolean }>(`links/${link.id}/void`, {});
    if (done?.ok) tell(t("desk.link_ended"));
    else answer(null);
    stale();
  };
  const by = maker && (isMe(maker) ? t("desk.link_by_you") : t("desk.link_by", { name: nameOf(maker) }));
  return (
    <li>
      <span>
        {t(`desk.link_for_${link.role}`)} {by}{" "}
        <span class="meta">{t("desk.link_until", { time: time(link.until) })}</span>
      </span>
      <Button small kind="secondary" onClick={end}>
        {t("desk.link_end")}
      </Button>
    </li>
  );
}
