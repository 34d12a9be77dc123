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
      <h3>{t("console.open_links", { n: links.length })}</h3>
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
    if (done?.ok) tell(t("console.link_ended"));
    else answer(null);
    stale();
  };
  const by =
    maker && (isMe(maker) ? t("console.link_by_you") : t("console.link_by", { name: nameOf(maker) }));
  return (
    <li>
      <span>
        {t(`console.link_for_${link.role}`)} {by}{" "}
        <span class="meta">{t("console.link_until", { time: time(link.until) })}</span>
      </span>
      <Button small kind="secondary" onClick={end}>
        {t("console.link_end")}
      </Button>
    </li>
  );
}
