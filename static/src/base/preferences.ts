/** This device's own settings: light or dark, large text, language. Kept here, and applied at once. */
import { signal } from "@preact/signals";
import type { Locale } from "../contract/cards";
import { speak } from "./i18n";
import { hush } from "./live_region";
import { page } from "./page";

export type Theme = "system" | "light" | "dark";

const kept = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};
/** For the scripts, and as a cookie for the server's own pages. */
const keep = (name: string, value: string): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: the newer interface is missing in Safari
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
  try {
    localStorage.setItem(name, value);
  } catch {
    /* for this visit only */
  }
};

export const theme = signal<Theme>((kept("theme") as Theme) ?? "system");
export const largeText = signal(kept("text") === "large");
/** Off unless asked for: new ideas are read aloud, as a number. */
export const readNew = signal(kept("read-new") === "on");

export function setTheme(next: Theme): void {
  theme.value = next;
  keep("theme", next);
  show();
}

export function setLargeText(on: boolean): void {
  largeText.value = on;
  keep("text", on ? "large" : "normal");
  show();
}

export function setReadNew(on: boolean): void {
  readNew.value = on;
  keep("read-new", on ? "on" : "off");
}

/** Everything on the screen changes at once, and nothing being written is lost by it. */
export async function setLocale(next: Locale): Promise<void> {
  keep("language", next);
  hush();
  await speak(next);
}

function show(): void {
  const root = document.documentElement;
  if (theme.value === "system") delete root.dataset.theme;
  else root.dataset.theme = theme.value;
  root.dataset.text = largeText.value ? "large" : "normal";
}

export async function openPrefs(): Promise<void> {
  show();
  await speak(page.locale, page.kind !== "room");
}
