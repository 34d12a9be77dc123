/** The step's own instruction, in the words of whoever planned it. */
import type { Step } from "../cards";
import { locale } from "../i18n";

type Words = string | { da?: string; en?: string } | null | undefined;

export function briefOf(step: Step): string | null {
  const words = step.settings.brief as Words;
  return (typeof words === "string" ? words : words?.[locale.value]) || null;
}

/** `otherwise`: what to do here, where nobody has written an instruction. */
export function Brief({ step, otherwise }: { step: Step; otherwise?: string }) {
  const text = briefOf(step) ?? otherwise;
  return text ? <p class="brief words">{text}</p> : null;
}
