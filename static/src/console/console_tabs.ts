/** The console's four places. The address keeps which one, so that a reload comes back to it. */
import { signal } from "@preact/signals";
import { toTop } from "./scroll_top";

export const TABS = ["now", "people", "plan", "session"] as const;
export type Tab = (typeof TABS)[number];

export const addressOf = (to: Tab): string => `#tab-${to}`;
const fromAddress = (): Tab => TABS.find((to) => location.hash === addressOf(to)) ?? "now";

export const tab = signal<Tab>(fromAddress());
addEventListener("hashchange", () => {
  tab.value = fromAddress();
  toTop();
});
