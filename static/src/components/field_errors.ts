/**
 * What was said no to, beside the box it is about. A `Field` with a `name` (its place in the payload) says so by itself
 * when the server refuses that part; what no box on show is called is told in the bar.
 */

import { signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext, useEffect } from "preact/hooks";
import type { Ack } from "../contract/messages";
import { topmost } from "./open_sheets";

type Wrong = Extract<Ack, { ok: false }>;

/** The sheet that a box lies in; none is the page. */
export const Place = createContext("");

const shown = new Map<string, number>();
const key = (place: string, name: string): string => `${place}/${name}`;

interface Refusal {
  at: string;
  message: string;
}
export const refusal = signal<Refusal | null>(null);

export const forgive = (): void => {
  if (refusal.peek()) refusal.value = null;
};

/** True when a box on show takes it. */
export function besideItsBox(ack: Wrong): boolean {
  const place = topmost();
  const name = Object.keys((ack.error.fields as Record<string, string> | undefined) ?? {}).find((path) =>
    shown.has(key(place, path)),
  );
  if (!name) return false;
  refusal.value = { at: key(place, name), message: ack.error.message };
  setTimeout(toIt);
  return true;
}

/** Whoever pressed the button is led to the box; whoever has gone on writing elsewhere is not. */
function toIt(): void {
  const here = document.activeElement;
  if (here && here !== document.body && !(here instanceof HTMLButtonElement)) return;
  const dialogs = document.querySelectorAll("dialog[open]");
  (dialogs[dialogs.length - 1] ?? document).querySelector<HTMLElement>("[aria-invalid]")?.focus();
}

/** Why the server did not take what stands in the box of this name. */
export function useRefusal(name: string | undefined): string | null {
  const at = key(useContext(Place), name ?? "");
  useEffect(() => {
    if (!name) return;
    shown.set(at, (shown.get(at) ?? 0) + 1);
    return () => {
      const left = (shown.get(at) ?? 1) - 1;
      left ? shown.set(at, left) : shown.delete(at);
      if (refusal.peek()?.at === at) forgive();
    };
  }, [at, name]);
  return name && refusal.value?.at === at ? refusal.value.message : null;
}
