/** Who is in the room, by group: letters and shapes, and a name for whoever does not see them. */
import { t } from "../../i18n";
import { Mark, sectorName } from "../../parts/Mark";
import { cards, session } from "../../store";
import { bySector } from "./counts";

export function WhoIsHere() {
  const counts = bySector(cards("members"), session.value?.sectors ?? []);
  const all = counts.reduce((sum, { n }) => sum + n, 0);
  if (!all) return null;
  return (
    <section class="here" aria-label={t("welcome.here")}>
      <p class="here-all">{t("common.joined", { n: all })}</p>
      <ul class="here-groups">
        {counts.map(({ key, n }) => (
          <li key={key} title={sectorName(key)}>
            <Mark sector={key} size="small" /> <b class="num">{n}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
