/** On a thin line the first idea goes before everything that can come later. */
import { effect } from "@preact/signals";
import type { Phase } from "../contract/cards";
import { mine, phase } from "../sync/store";

const LONG_ENOUGH = 30_000;
const WRITING: readonly Phase[] = ["welcome", "ideas"];

/** Resolves when this person has an idea in, is not here to write one, or has thought for half a minute. */
export function written(): Promise<void> {
  return new Promise((done) => {
    effect(() => {
      const elsewhere = phase.value && !WRITING.includes(phase.value);
      if (mine.value?.ideas.length || elsewhere) done();
    });
    setTimeout(done, LONG_ENOUGH);
  });
}
