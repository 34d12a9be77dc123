/** Which sheets are open, the topmost last; and what in one of them would be lost if it shut. */
import { signal } from "@preact/signals";

export const sheets = signal<readonly string[]>([]);

export const opened = (id: string): void => {
  sheets.value = [...sheets.peek(), id];
};
export const shut = (id: string): void => {
  sheets.value = sheets.peek().filter((other) => other !== id);
};
export const topmost = (): string => sheets.peek().at(-1) ?? "";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Values = Map<Control, string>;

const value = (control: Control): string =>
  control.type === "checkbox" || control.type === "radio"
    ? String((control as HTMLInputElement).checked)
    : control.value;

const controls = (within: HTMLElement): Control[] => [
  ...within.querySelectorAll<Control>("input:not([type=search]), textarea, select"),
];

/** What stands in each box that is not known yet. */
export function note(within: HTMLElement, known: Values): void {
  for (const control of controls(within)) if (!known.has(control)) known.set(control, value(control));
}

const WRITTEN = new Set(["text", "textarea", "number", "date", "time", "email", "tel", "url"]);

/** In a form everything waits for its button. Outside one a choice acts at once, and a box that saves itself is lost only when it could not. */
function waits(control: Control): boolean {
  if (control.dataset.saves !== undefined) return control.getAttribute("aria-invalid") === "true";
  return control.form !== null || WRITTEN.has(control.type);
}

export const unsaved = (within: HTMLElement, known: Values): boolean =>
  controls(within).some(
    (control) => waits(control) && known.has(control) && known.get(control) !== value(control),
  );
