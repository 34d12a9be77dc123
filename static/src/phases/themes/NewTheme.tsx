/** One field for a new theme's name; it is kept while it is written. */
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { AlreadyThere } from "../../components/AlreadyThere";
import { Button } from "../../components/Button";
import { Field, tooLong } from "../../components/Field";
import type { Id } from "../../contract/cards";
import { MAX_TITLE } from "../../contract/lengths";
import { useDraft } from "../../writing/drafts";
import { shown } from "../../writing/shown_step";
import { createTheme, themeTitles } from "./sorting_moves";

/** Why this cannot be a theme's name, or null. */
export function nameProblem(title: string): string | null {
  return title.trim() ? tooLong(title, MAX_TITLE) : t("themes.name_first");
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

/** The name as it is written, kept, and made into a theme once. */
function useNaming(
  { made, focus = true, missing = false }: NewThemeProps,
  box: RefObject<HTMLInputElement | null>,
) {
  const draft = useDraft(shown.peek()?.id ?? "", "theme");
  const [error, setError] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
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
    const id = await createTheme(title);
    setWaiting(false);
    if (!id) return;
    draft.text.value = "";
    made(id);
  }
  const write = (text: string) => {
    draft.text.value = text;
    if (error) setError(nameProblem(text));
  };
  return { name: draft.text.value, error, waiting, write, make };
}

export function NewTheme(props: NewThemeProps) {
  const box = useRef<HTMLInputElement>(null);
  const { name, error, waiting, write, make } = useNaming(props, box);
  const submit = (event: Event) => {
    event.preventDefault();
    void make();
  };
  return (
    <form class="new-theme" onSubmit={submit}>
      <Field
        label={t("themes.name")}
        hint={props.hint}
        name="title"
        value={name}
        error={error}
        box={box}
        onText={write}
        attributes={{ autoComplete: "off", enterKeyHint: "done", placeholder: t("themes.new") }}
      />
      <AlreadyThere text={name} among={themeTitles()} />
      <Button type="submit" kind="secondary" aria-disabled={waiting}>
        {t("themes.make")}
      </Button>
    </form>
  );
}
