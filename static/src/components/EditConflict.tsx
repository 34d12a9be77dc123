/** Somebody else saved the same text meanwhile: theirs beside one's own, until one chooses. */
import { t } from "../base/i18n";
import { Button } from "./Button";
import type { Box } from "./use_text";

export const refusal = ({ item }: Box): string | null =>
  item?.state === "refused" ? t("common.not_sent_reason", { reason: item.error?.message }) : null;

export function EditConflict({ state, focus }: { state: Box; focus(): void }) {
  const then = (act: () => void) => () => {
    act();
    focus();
  };
  return (
    <div class="theirs">
      <p class="theirs-name">{t("concepts.theirs")}</p>
      <p class="theirs-text words">{state.clash?.theirs || t("concepts.theirs_empty")}</p>
      <div class="buttons">
        <Button kind="secondary" small onClick={then(state.keepMine)}>
          {t("concepts.keep_mine")}
        </Button>
        <Button kind="secondary" small onClick={then(state.keepTheirs)}>
          {t("concepts.keep_theirs")}
        </Button>
        <Button kind="secondary" small onClick={then(state.combine)}>
          {t("concepts.combine")}
        </Button>
      </div>
    </div>
  );
}
