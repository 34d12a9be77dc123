/** A word in the ballot's bar: why a tap did nothing. It stays until the next tap. */
import { signal } from "@preact/signals";
import { announce } from "../../base/live_region";
import type { Id } from "../../contract/cards";

export const said = signal<string | null>(null);

export function explain(text: string): void {
  said.value = text;
  announce(text);
}

/** The vote whose box for words has been left, or led to, without what it needs: from then on the box itself says so. */
export const ledTo = signal<Id | null>(null);

const MISSING = ".stance [aria-invalid]";

/** What is still to be written before the vote counts: the way leads there, and says what. */
export function leadTo(poll: Id, text: string): void {
  said.value = null;
  ledTo.value = poll;
  announce(text);
  setTimeout(() => {
    const box = document.querySelector<HTMLElement>(MISSING);
    box?.focus({ preventScroll: true });
    box?.scrollIntoView({ block: "center" });
  });
}
