/** The step's own instruction, in the words of whoever planned it. */

import { locale } from "../base/i18n";
import type { Step } from "../contract/cards";

type Words = string | { da?: string; en?: string } | null | undefined;

/** A text of the plan's, in one language or in both. */
export function wordsIn(setting: unknown): string | null {
  const words = setting as Words;
  return (typeof words === "string" ? words : words?.[locale.value]) || null;
}

/** "Write in silence" ends when what was written in silence is shown to all. */
export const briefOf = ({ settings }: Step): string | null =>
  settings.shown ? null : wordsIn(settings.brief);

interface BriefProps {
  step: Step;
  /** What to do here, where nobody has written an instruction. */
  otherwise?: string;
  /** What it asks for is done, or can be done no more: it is not asked for any longer (`voting/brief_says.ts`). */
  over?: boolean;
}

export function Brief({ step, otherwise, over = false }: BriefProps) {
  const text = over ? null : (briefOf(step) ?? otherwise);
  return text ? <p class="brief words">{text}</p> : null;
}
