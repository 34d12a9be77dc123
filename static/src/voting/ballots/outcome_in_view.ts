/**
 * What came of a vote is told from its beginning: whoever had scrolled down to vote is not left in the middle of figures
 * that are about nothing. It is at once, so that nothing moves; and nobody is taken away from what they are writing.
 */
import { useEffect, useRef } from "preact/hooks";

const WRITTEN_IN = "textarea, input:not([type=radio], [type=checkbox], [type=range]), [contenteditable]";

const isWriting = (): boolean => document.activeElement?.matches(WRITTEN_IN) ?? false;

/** `told`: the outcome is on the screen. Whoever comes when it is there already begins at its top anyhow. */
export function useOutcomeInView(told: boolean): void {
  const before = useRef(told);
  useEffect(() => {
    if (told && !before.current && !isWriting()) scrollTo({ top: 0, behavior: "instant" });
    before.current = told;
  }, [told]);
}
