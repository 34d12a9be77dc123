/**
 * Somebody else has put this person into another group. It is told until it has been read: which group one stands in
 * decides with whom one's next vote is counted.
 */
import { effect, signal } from "@preact/signals";
import { me } from "./store";

export const movedTo = signal<string | null>(null);
let known: string | null = null;
let chosen: string | null = null;

/** What one chooses oneself needs no telling. */
export function choosing(sector: string): void {
  chosen = sector;
}

export function watchGroup(): void {
  effect(() => {
    const now = me.value?.sector ?? null;
    if (!now) return;
    if (known && now !== known) movedTo.value = now === chosen ? null : now;
    known = now;
  });
}
