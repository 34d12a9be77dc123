/**
 * What was just done is told over the foot of the page for some seconds. It lies over no form that somebody is at: the page moves
 * up by as much as it would, and has room at its foot to do so (`--note`).
 */
import { effect } from "@preact/signals";
import { note } from "./Undo";

const GAP = 8;

/** What one may be at: the forms of the page, and whatever has the focus. */
function inHand(): Element[] {
  const at = document.activeElement?.closest("form, .card, .box, button, a, input, textarea, select");
  const forms = [...document.querySelectorAll(".room-main form")];
  return (at ? [at, ...forms] : forms).filter((one) => one.closest(".room-main"));
}

/** How far that reaches under the note. */
function hidden(bar: HTMLElement): number {
  const its = bar.getBoundingClientRect();
  const under = inHand()
    .map((one) => one.getBoundingClientRect())
    .filter(({ top, bottom }) => top < its.bottom && bottom > its.top);
  return Math.max(0, ...under.map(({ bottom }) => bottom + GAP - its.top));
}

function clear(): void {
  const bar = document.querySelector<HTMLElement>(".room > .undo-bar");
  document.documentElement.style.setProperty("--note", `${bar ? bar.offsetHeight + GAP : 0}px`);
  const by = bar ? hidden(bar) : 0;
  if (by > 0) scrollBy({ top: by, behavior: "instant" });
}

const soon = (): void => void requestAnimationFrame(() => requestAnimationFrame(clear));

export function keepClearOfNotes(): void {
  effect(() => {
    void note.value;
    soon();
  });
  for (const event of ["focusin", "click"]) document.addEventListener(event, soon);
}
