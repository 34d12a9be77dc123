/** How a sheet ends that asks before something is done which is not easily undone. */
import { t } from "../base/i18n";
import { Button } from "./Button";

interface Props {
  /** What will be done, in words. */
  yes: string;
  onYes(): void;
  onClose(): void;
}

export function YesOrCancel({ yes, onYes, onClose }: Props) {
  return (
    <div class="buttons">
      <Button kind="danger" onClick={onYes}>
        {yes}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        {t("common.cancel")}
      </Button>
    </div>
  );
}
