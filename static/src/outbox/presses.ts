/**
 * What was pressed and has had no answer, by the name on the button: so that no press is lost without a word. It waits
 * in sight for a moment; then it is said that nothing came of it. Nothing is sent long after: the room has moved by then.
 */
import { signal } from "@preact/signals";
import { asWritten } from "../base/soft_hyphens";
import { type Press, tellPresses } from "./outbox";

/** Under way, and nobody answers. */
export const waitingPresses = signal<readonly string[]>([]);
/** Given up: to be pressed again. */
export const lostPresses = signal<readonly string[]>([]);
const FRESH = 1_000; // ms between the press and what it asks for
let last = { name: "", at: Number.NEGATIVE_INFINITY };

const nameOf = (button: Element): string =>
  asWritten(button.getAttribute("aria-label") ?? button.textContent ?? "")
    .trim()
    .replace(/\s+/g, " ");

const without = (all: readonly string[], name: string): readonly string[] => {
  const at = all.indexOf(name);
  return at < 0 ? all : [...all.slice(0, at), ...all.slice(at + 1)];
};

/** The press that asks for what is asked now; "" where it was none. */
function pressed(): Press {
  const name = Date.now() - last.at < FRESH ? last.name : "";
  let waiting = false;
  const over = () => {
    if (waiting) waitingPresses.value = without(waitingPresses.peek(), name);
    waiting = false;
  };
  return {
    waits() {
      if (!waiting) waitingPresses.value = [...waitingPresses.peek(), name];
      waiting = true;
    },
    answered() {
      over();
      lostPresses.value = lostPresses.peek().filter((other) => other !== name);
    },
    lost() {
      over();
      lostPresses.value = [...without(lostPresses.peek(), name), name];
    },
  };
}

export const forgetPresses = (): void => {
  lostPresses.value = [];
};

/** From now on presses are told here; the answer ends that. */
export function listenForPresses(): () => void {
  const noted = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest("button, label, summary, a") : null;
    if (button) last = { name: nameOf(button), at: Date.now() };
  };
  document.addEventListener("click", noted, true);
  const silent = tellPresses(pressed);
  return () => {
    document.removeEventListener("click", noted, true);
    silent();
  };
}
