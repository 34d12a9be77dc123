/** The console's four places. The address keeps which one, so that a reload comes back to it. */
import { signal } from "@preact/signals";

export const TABS = ["now", "people", "plan", "session"] as const;
export type Tab = (typeof TABS)[number];

const fromAddress = (): Tab => TABS.find((tab) => location.hash === `#${tab}`) ?? "now";

export const tab = signal<Tab>(fromAddress());
addEventListener("hashchange", () => {
  tab.value = fromAddress();
});

export const addressOf = (to: Tab): string => `#${to}`;
