/** Who has had a say, on the wall: by a key, when the room is to look at itself. */
import { t } from "../i18n";
import type { PhaseProps } from "../phases/props";
import { Scene } from "../screen/Scene";
import { useInfluence } from "./figures";
import { InfluenceTable } from "./InfluenceTable";

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
