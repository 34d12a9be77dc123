/** Who has had a say, for whoever leads: to be looked at in the room, while something can still be done about it. */
import { t } from "../base/i18n";
import { type Influence, SMALL, useInfluence } from "./figures";
import { InfluenceTable } from "./InfluenceTable";

/** Something is told apart: one row would be a table that says nothing. */
const parted = ({ groups }: Influence): boolean =>
  groups.length > 1 && groups.some((group) => group !== SMALL);

export function InfluencePanel() {
  const influence = useInfluence();
  return (
    <section class="panel" aria-labelledby="influence" aria-busy={influence === undefined}>
      <h2 id="influence">{t("influence.title")}</h2>
      {influence && parted(influence) && (
        <>
          <p class="meta">{t("influence.line")}</p>
          <InfluenceTable influence={influence} />
          <p class="meta">{t("influence.explain")}</p>
        </>
      )}
      {influence && !parted(influence) && <p>{t("influence.too_few")}</p>}
      {influence === null && <p>{t("influence.unreachable")}</p>}
    </section>
  );
}
