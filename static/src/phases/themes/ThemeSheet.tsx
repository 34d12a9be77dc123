/** A theme's name, and taking it away: its ideas are then without a theme again. */
import trash from "lucide-static/icons/trash-2.svg";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { Sheet } from "../../components/Sheet";
import type { Id } from "../../contract/cards";
import { nameProblem } from "./NewTheme";
import { close } from "./sheet";
import { removeTheme, renameTheme, sortedNoun, themeName } from "./sorting_moves";

export function ThemeSheet({ id }: { id: Id }) {
  const [name, setName] = useState(themeName(id));
  const [error, setError] = useState<string | null>(null);
  const save = async () => {
    setError(nameProblem(name));
    if (nameProblem(name)) return;
    if (name.trim() === themeName(id) || (await renameTheme(id, name.trim()))) close();
  };
  return (
    <Sheet title={t("themes.theme")} onClose={close}>
      <form
        class="menu"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={t("themes.name")} name="title" value={name} error={error} onText={setName} />
        <div class="buttons">
          <Button type="submit">{t("common.save")}</Button>
          <Button
            kind="danger"
            icon={trash}
            onClick={() => {
              close();
              void removeTheme(id);
            }}
          >
            {t("themes.remove")}
          </Button>
        </div>
        <p class="meta">{t("themes.remove_explain", { noun: sortedNoun() })}</p>
      </form>
    </Sheet>
  );
}
