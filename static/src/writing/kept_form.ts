/** A form that is kept while it is filled in, says what is missing, and goes out when nothing is. */
import { useRef, useState } from "preact/hooks";
import type { Id } from "../contract/cards";
import { useDraft } from "./drafts";

interface Kept<Form, Problems> {
  step: Id;
  field: string;
  /** What it says before anything is written. */
  start(): Form;
  parse(draft: string): Form | null;
  problems(form: Form): Problems;
  send(form: Form): void;
  done(): void;
}

export function useKeptForm<Form, Problems extends object>(kept: Kept<Form, Problems>) {
  const place = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState({} as Problems);
  const [start] = useState(kept.start);
  const draft = useDraft(kept.step, kept.field, () => save());
  const form = kept.parse(draft.text.value) ?? start;

  function change(next: Form): void {
    draft.text.value = JSON.stringify(next);
    if (Object.keys(wrong).length) setWrong(stillWrong(wrong, kept.problems(next)));
  }
  function save(): void {
    const found = kept.problems(form);
    setWrong(found);
    if (Object.keys(found).length) {
      setTimeout(() => place.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
      return;
    }
    kept.send(form);
    leave(kept.done);
  }
  function leave(then: () => void): void {
    draft.text.value = "";
    then();
  }
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    save();
  };
  return { form, wrong, change, leave, attributes: { ref: place, onSubmit } };
}

/** What was said to be wrong, as far as it still is. What opens meanwhile is not wrong before anybody could write in it. */
export const stillWrong = <Problems extends object>(told: Problems, now: Problems): Problems =>
  Object.fromEntries(Object.entries(now).filter(([name]) => name in told)) as Problems;
