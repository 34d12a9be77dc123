/** "Ikke denne gang" is nobody's business but this device's: it is remembered here, and can be taken back. */
import { signal } from "@preact/signals";
import type { Id } from "../../contract/cards";
import { read, write } from "../../writing/drafts";

const NAME = "not-this-time";
const now = signal<Readonly<Record<Id, boolean>>>({});

export const hasPassed = (concept: Id): boolean => now.value[concept] ?? read(concept, NAME) === "1";

export function pass(concept: Id, yes: boolean): void {
  now.value = { ...now.peek(), [concept]: yes };
  write(concept, NAME, yes ? "1" : "");
}
