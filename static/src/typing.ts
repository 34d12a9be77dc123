/** Says now and then that somebody types, and when they stop. `at` is "idea", or a concept and its box: "<id>:<box>". */
import { hint } from "./link";

const EVERY = 3_000;
const said = new Map<string, number>();

export function typing(at: string): void {
  if (Date.now() - (said.get(at) ?? 0) < EVERY) return;
  said.set(at, Date.now());
  hint("doing", { at, on: true });
}

export function rested(at: string): void {
  if (said.delete(at)) hint("doing", { at, on: false });
}
