/** How to come back: on this phone by the same address, on another by a code that works once. */
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { type Code, comesByLogin, moveCode } from "../../components/move_device";

/** "abcd efgh jkmn", to be read from one screen and typed on another. */
const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1 ");

export function KeepUp() {
  const [given, setGiven] = useState<Code | null>(null);
  const fetchCode = async () => setGiven(await moveCode());
  return (
    <section aria-labelledby="keep-up">
      <h2 id="keep-up">{t("closing.keep_up")}</h2>
      <p>{t("closing.keep_up_explain")}</p>
      {comesByLogin() ? (
        <p>{t("menu.move_by_login")}</p>
      ) : given ? (
        <>
          <p>{t("menu.move_explain")}</p>
          <p class="code move-code">{inFours(given.code)}</p>
          {given.minutes && <p class="meta">{t("closing.code_lasts", { n: given.minutes })}</p>}
        </>
      ) : (
        <div class="buttons">
          <Button kind="secondary" onClick={fetchCode}>
            {t("menu.move_device")}
          </Button>
        </div>
      )}
    </section>
  );
}
