/** What somebody typed into the server's own boxes before the scripts were there goes on in ours. */
import { write } from "../writing/drafts";
import { STEP, TEXTS } from "./report_texts";

const boxes = (): HTMLTextAreaElement[] =>
  TEXTS.flatMap((name) => document.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`) ?? []);

const versionOf = (box: HTMLTextAreaElement): number =>
  Number(box.form?.querySelector<HTMLInputElement>(`input[name="v_${box.name}"]`)?.value ?? 0);

/** Called before the boxes are replaced; what it gives is called after. */
export function carryOver(): () => void {
  const focused = boxes().find((box) => box === document.activeElement)?.name;
  for (const box of boxes())
    if (box.value !== box.defaultValue)
      write(STEP, box.name, JSON.stringify({ text: box.value, version: versionOf(box) }));
  return () => {
    const box = boxes().find(({ name }) => name === focused);
    box?.focus({ preventScroll: true });
    box?.setSelectionRange(box.value.length, box.value.length);
  };
}
