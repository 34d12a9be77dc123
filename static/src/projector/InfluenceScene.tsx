/** Who has had a say, on the wall: by a key, when the room is to look at itself. */
import { t } from "../base/i18n";
import type { PhaseProps } from "../base/view_props";
import { useInfluence } from "../influence/figures";
import { InfluenceTable } from "../influence/InfluenceTable";
import { Scene } from "./Scene";

export function InfluenceScene(_: PhaseProps) {
  const influence = useInfluence();
  return (
    <Scene title={t("influence.title")} kind="influence-scene">
      <p>{t("influence.line")}</p>
      {influence && influence.groups.length > 0 && <InfluenceTable influence={influence} />}
      {influence?.groups.length === 0 && <p>{t("influence.too_few")}</p>}
      {influence === null && <p>{t("influence.unreachable")}</p>}
    </Scene>
  );
}
