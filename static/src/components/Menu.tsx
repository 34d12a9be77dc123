/** ⋯ : the same place on every screen. What is in it stands in `MenuSheet.tsx`. */
import { signal } from "@preact/signals";
import type { ComponentType } from "preact";

export type Part = "menu" | "group" | "help" | "leave";
export const part = signal<Part | null>(null);
export const showMenu = (): void => {
  part.value = "menu";
};
export const showGroups = (): void => {
  part.value = "group";
};

/** Who takes part leaves the session; who leads it logs out, and hears how to come back. */
export interface WayOut {
  word: string;
  Ask: ComponentType<{ cancel(): void }>;
}
