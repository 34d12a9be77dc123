/** What has not reached the server yet: how much, and the way to it. The list stands in `OutboxList.tsx`. */
import { signal } from "@preact/signals";
import { t } from "../base/i18n";
import type { Item } from "../outbox/item";
import { refused, waiting } from "../outbox/outbox";
import { waitingInAll } from "./waiting_words";

export const shown = signal(false);
const showOutbox = (): void => {
  shown.value = true;
};

/** Views that can take an item back into their box register here, by command. */
export const editors = signal<Record<string, (item: Item) => void>>({});

/** The way back, by command, as long as the view stands; gives the end of it. */
export function editWith(type: string, edit: (item: Item) => void): () => void {
  editors.value = { ...editors.peek(), [type]: edit };
  return () => {
    const { [type]: _, ...others } = editors.peek();
    editors.value = others;
  };
}

/** "2 venter" in the header; nothing when everything has arrived. */
export function Unsettled() {
  const lost = refused.value.length;
  const still = waiting.value.filter((item) => item.state === "waiting");
  if (!lost && !still.length) return null;
  return (
    <button type="button" class={`unsettled ${lost ? "refused" : ""}`} onClick={showOutbox}>
      <span class="unsettled-words">{lost ? t("common.n_refused", { n: lost }) : waitingInAll(still)}</span>
    </button>
  );
}
