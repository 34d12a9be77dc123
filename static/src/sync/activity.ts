/** Who is at it just now, as the server last said: light signals beside the board, gone when they are not renewed. */
import { signal } from "@preact/signals";
import type { Id } from "../contract/cards";

/** Facilitators alone hear how many type an idea; who writes in which box of a concept is for all. */
export interface Doing {
  typing?: number;
  boxes: Record<Id, Record<string, Id[]>>;
}

const NOBODY: Doing = { boxes: {} };
export const doing = signal<Doing>(NOBODY);

/** Without a line nothing is known; what is so is told anew to whoever comes back. */
export function nobodyKnown(): void {
  doing.value = NOBODY;
}

/** Who writes in this box of a concept. */
export const writersOf = (concept: Id, box: string): Id[] => doing.value.boxes[concept]?.[box] ?? [];
