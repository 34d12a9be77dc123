/** "Du står nu i gruppen Erhvervsliv": said when somebody else has changed it, and from when on it holds. */
import { t } from "../i18n";
import { movedTo } from "../moved";
import { Button } from "./Button";
import { sectorName } from "./Mark";
import { Banner } from "./Notice";

export function Moved() {
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
