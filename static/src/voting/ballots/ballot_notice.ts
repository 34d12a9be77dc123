/** A word in the ballot's bar: why a tap did nothing. It stays until the next tap. */
import { signal } from "@preact/signals";
import { announce } from "../../base/live_region";

export const said = signal<string | null>(null);

export function explain(text: string): void {
  said.value = text;
  announce(text);
}
