/**
 * Two things that style sheets cannot know: how much of the page a phone's keyboard covers (older iOS draws it
 * over the page), and whether this is a desk with a keyboard, where Enter sends.
 */
import { signal } from "@preact/signals";

const query = typeof matchMedia === "function" ? matchMedia("(min-width: 900px) and (pointer: fine)") : null;
export const desk = signal(query?.matches ?? false);

const COVERS = 80; // less is the browser's own bar, not a keyboard

function measure(): void {
  const seen = window.visualViewport;
  const covered = seen ? window.innerHeight - seen.height - seen.offsetTop : 0;
  const style = document.documentElement.style;
  style.setProperty(
    "--keyboard",
    `${seen && seen.scale === 1 && covered > COVERS ? Math.round(covered) : 0}px`,
  );
}

export function watchViewport(): void {
  query?.addEventListener("change", () => {
    desk.value = query.matches;
  });
  window.visualViewport?.addEventListener("resize", measure);
  window.visualViewport?.addEventListener("scroll", measure);
}

/** Enter sends at a desk (Shift+Enter is a new line); on a phone Enter is a new line. */
const PROCESSED = 229; // by the keyboard's own program: Safari says so of the Enter that ends a Japanese word

export function sendsOnEnter(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" || event.isComposing || event.keyCode === PROCESSED) return false;
  return event.metaKey || event.ctrlKey || (desk.value && !event.shiftKey);
}
