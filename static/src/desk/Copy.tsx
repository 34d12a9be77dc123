/** An address with a button that copies it; where copying is not allowed, the address can be marked by hand. */
import copy from "lucide-static/icons/copy.svg";
import { t } from "../i18n";
import { Button } from "../parts/Button";
import { tell } from "../parts/Undo";

export function Copy({ text, label, shown = false }: { text: string; label: string; shown?: boolean }) {
  const take = async () => {
    try {
      await navigator.clipboard.writeText(text);
      tell(t("desk.copied"));
    } catch {
      tell(t("desk.copy_by_hand", { text }));
    }
  };
  return (
    <div class="copy">
      {shown && (
        <input readOnly value={text} aria-label={label} onFocus={(event) => event.currentTarget.select()} />
      )}
      <Button kind="secondary" small icon={copy} onClick={take}>
        {label}
      </Button>
    </div>
  );
}
