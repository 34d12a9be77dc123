/** The keys, for whoever stands by the machine. */
import { t } from "../base/i18n";
import { Sheet } from "../components/Sheet";
import { help } from "./state";

const KEYS = [
  "next",
  "back",
  "all",
  "rest",
  "hold",
  "full",
  "big",
  "influence",
  "dark",
  "size",
  "language",
  "names",
  "help",
] as const;

export function Help() {
  if (!help.value) return null;
  const close = () => {
    help.value = false;
  };
  return (
    <div class="projector-help">
      <Sheet title={t("projector.keys")} onClose={close}>
        <dl>
          {KEYS.map((key) => (
            <div key={key}>
              <dt>{t(`projector.key_${key}`)}</dt>
              <dd>{t(`projector.does_${key}`)}</dd>
            </div>
          ))}
        </dl>
        <p>{t("projector.only_here")}</p>
      </Sheet>
    </div>
  );
}
