/** One field for a new theme's name; it is kept while it is written. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Field, length } from "../../components/Field";
import type { Id } from "../../contract/cards";
import { useDraft } from "../../writing/drafts";
import { shown } from "../../writing/shown_step";
import { createTheme } from "./sorting_moves";

export const LONGEST = 200;

/** Why this cannot be a theme's name, or null. */
export function nameProblem(title: string): string | null {
  if (!title.trim()) return t("themes.name_first");
  const over = length(title.trim()) - LONGEST;
  return over > 0 ? t("common.too_long", { n: over }) : null;
}

export function NewTheme({ made, focus = true }: { made(id: Id): void; focus?: boolean }) {
  const draft = useDraft(shown.peek()?.id ?? "", "theme");
  const [error, setError] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (focus) box.current?.focus();
  }, []);

  async function make(): Promise<void> {
    const title = draft.text.value.trim();
    setError(nameProblem(title));
    if (nameProblem(title) || waiting) return;
    setWaiting(true);
    const id = await createTheme(title);
    setWaiting(false);
    if (!id) return;
    draft.text.value = "";
    made(id);
  }
  return (
    <form
      class="new-theme"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Field
        label={t("themes.name")}
        name="title"
        value={draft.text.value}
        error={error}
        box={box}
        onText={(text) => {
          draft.text.value = text;
        }}
        attributes={{ autoComplete: "off", enterKeyHint: "done", placeholder: t("themes.new") }}
      />
      <Button type="submit" kind="secondary" aria-disabled={waiting}>
        {t("themes.make")}
      </Button>
    </form>
  );
}
