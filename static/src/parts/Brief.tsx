/** The step's own instruction, in the words of whoever planned it. */
import type { Step } from "../cards";
import { locale } from "../i18n";

type Words = string | { da?: string; en?: string } | null | undefined;

export function Brief({ step }: { step: Step }) {
  const words = step.settings.brief as Words;
  const text = typeof words === "string" ? words : words?.[locale.value];
  return text ? <p class="brief words">{text}</p> : null;
}
