/** One field for a new theme's name; it is kept while it is written. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { Button } from "../../components/Button";
import { Field, tooLong } from "../../components/Field";
import type { Id } from "../../contract/cards";
import { useDraft } from "../../writing/drafts";
import { shown } from "../../writing/shown_step";
import { createTheme } from "./sorting_moves";

export const LONGEST = 200;

/** Why this cannot be a theme's name, or null. */
export function nameProblem(title: string): string | null {
  return title.trim() ? tooLong(title, LONGEST) : t("themes.name_first");
}

interface NewThemeProps {
  made(id: Id): void;
  focus?: boolean;
  /** What it is for, where nothing above it says so. */
  hint?: string;
  /** Something else was pressed that needs the name. */
  missing?: boolean;
  /** What is in the hand goes there at once. */
  moving?: boolean;
}

export function NewTheme({ made, focus = true, hint, missing = false, moving }: NewThemeProps) {
  const draft = useDraft(shown.peek()?.id ?? "", "theme");
  const [error, setError] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (focus) box.current?.focus();
  }, []);

  useEffect(() => {
    if (!missing || draft.text.peek()) return;
    setError(t("themes.name_first"));
    box.current?.focus();
  }, [missing]);

  async function make(): Promise<void> {
    const title = draft.text.value.trim();
    setError(nameProblem(title));
    if (nameProblem(title) || waiting) return;
    setWaiting(true);
    const id = await createTheme(title, moving);
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
        hint={hint}
        name="title"
        value={draft.text.value}
        error={error}
        box={box}
        onText={(text) => {
          draft.text.value = text;
          if (error) setError(nameProblem(text));
        }}
        attributes={{ autoComplete: "off", enterKeyHint: "done", placeholder: t("themes.new") }}
      />
      <Button type="submit" kind="secondary" aria-disabled={waiting}>
        {t("themes.make")}
      </Button>
    </form>
  );
}
