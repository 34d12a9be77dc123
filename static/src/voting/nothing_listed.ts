/** There is nothing to vote on yet: why, in the same words on every screen; null where there is. */
import { t } from "../base/i18n";
import type { Poll } from "../contract/cards";

/** `n`: how many there are. */
export const nothingListed = ({ concept, over, state }: Poll, n: number): string | null =>
  n === 0 && !concept && state === "ready" ? t(`vote.none_${over}`) : null;
