/** Whether there is room for the table: a laptop or a tablet lying down, with a mouse or without. */
import { signal } from "@preact/signals";

const query = typeof matchMedia === "function" ? matchMedia("(min-width: 900px)") : null;
export const wide = signal(query?.matches ?? false);
query?.addEventListener("change", () => {
  wide.value = query.matches;
});
