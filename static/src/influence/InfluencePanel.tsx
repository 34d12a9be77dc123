/** Who has had a say, for whoever leads: to be looked at in the room, while something can still be done about it. */
import { t } from "../base/i18n";
import { useInfluence } from "./figures";
import { InfluenceTable } from "./InfluenceTable";

export function InfluencePanel() {
  const influence = useInfluence();
  return (
    <section class="panel" aria-labelledby="influence" aria-busy={influence === undefined}>
      <h2 id="influence">{t("influence.title")}</h2>
      <p class="meta">{t("influence.line")}</p>
      {influence && influence.groups.length > 0 && <InfluenceTable influence={influence} />}
      {influence?.groups.length === 0 && <p>{t("influence.too_few")}</p>}
      {influence === null && <p>{t("influence.unreachable")}</p>}
      <p class="meta">{t("influence.explain")}</p>
    </section>
  );
}
