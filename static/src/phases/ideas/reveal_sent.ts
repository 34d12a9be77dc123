/** What somebody has just sent is seen, wherever they had scrolled to and whatever they were looking for. */
import { useEffect } from "preact/hooks";
import type { Id } from "../../contract/cards";

const cardOf = (idea: Id): HTMLElement | null => document.getElementById(`idea-${idea}`);

/** `reset` shows all again, newest first, where the card is not among those that are shown. */
export function useBroughtIntoView(idea: Id | null, reset: () => void): void {
  useEffect(() => {
    if (!idea) return;
    if (!cardOf(idea)) reset();
    requestAnimationFrame(() => cardOf(idea)?.scrollIntoView({ block: "nearest" }));
  }, [idea]);
}
