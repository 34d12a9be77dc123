/** The step's own instruction, in the words of whoever planned it. */
import type { Step } from "../cards";
import { locale } from "../i18n";

type Words = string | { da?: string; en?: string } | null | undefined;

export function briefOf(step: Step): string | null {
  const words = step.settings.brief as Words;
  return (typeof words === "string" ? words : words?.[locale.value]) || null;
}

export function Brief({ step }: { step: Step }) {
  const text = briefOf(step);
  return text ? <p class="brief words">{text}</p> : null;
}
