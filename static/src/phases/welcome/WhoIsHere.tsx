/** Who is in the room, by group: letters and shapes, and a name for whoever does not see them. */
import { t } from "../../base/i18n";
import { SectorMark, sectorName } from "../../components/SectorMark";
import { cards, session } from "../../sync/store";
import { bySector } from "./counts";

export function WhoIsHere() {
  const counts = bySector(cards("members"), session.value?.sectors ?? []);
  if (!counts.length) return null;
  return (
    <section class="here" aria-labelledby="here">
      <h2 id="here">{t("welcome.here")}</h2>
      <ul class="here-groups">
        {counts.map(({ key, n }) => (
          <li key={key} title={sectorName(key)}>
            <SectorMark sector={key} size="small" /> <b class="num">{n}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
