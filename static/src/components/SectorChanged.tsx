/** "Du står nu i gruppen Erhvervsliv": said when somebody else has changed it, and from when on it holds. */
import { t } from "../base/i18n";
import { movedTo } from "../sync/sector_change";
import { Button } from "./Button";
import { Banner } from "./Notice";
import { sectorName } from "./SectorMark";

export function SectorChanged() {
  if (!movedTo.value) return null;
  return (
    <div role="status">
      <Banner text={t("room.moved_to", { group: sectorName(movedTo.value) })}>
        <Button
          small
          kind="secondary"
          onClick={() => {
            movedTo.value = null;
          }}
        >
          {t("common.close")}
        </Button>
      </Banner>
    </div>
  );
}
