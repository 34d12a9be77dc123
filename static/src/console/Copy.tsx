/** An address with a button that copies it; where copying is not allowed, the address can be marked by hand. */
import copy from "lucide-static/icons/copy.svg";
import { t } from "../base/i18n";
import { Button } from "../components/Button";
import { tell } from "../components/Undo";

export function Copy({ text, label, shown = false }: { text: string; label: string; shown?: boolean }) {
  const take = async (event: Event) => {
    const button = event.currentTarget as HTMLElement;
    const done = (await byClipboard(text)) || byHand(text, button);
    tell(done ? t("console.copied") : t("console.copy_by_hand", { text }));
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

/** Only where the page came by https, or from this machine. */
async function byClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The old way, which works over plain http as well: beside the button, so that an open sheet lets it be marked. */
function byHand(text: string, beside: HTMLElement): boolean {
  const box = document.createElement("textarea");
  box.value = text;
  box.className = "sr-only";
  beside.after(box);
  box.select();
  const done = document.execCommand("copy");
  box.remove();
  beside.focus();
  return done;
}
