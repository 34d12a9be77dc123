/**
 * The second of two quick presses never does another act than the first. Where a button turns into its opposite, or
 * another one comes to lie under the finger, an impatient double press would undo what it has just done. One listener
 * stands before every button on the page, so that no new one can forget it. The same button with the same words may be
 * pressed as quickly as one likes ("one dot more"); `data-again` marks one whose words go on while its act stays.
 */
import { asWritten } from "./soft_hyphens";

const WITHIN = 600;
const SAME_PLACE = { finger: 24, mouse: 8 }; // whoever has moved a mouse further has aimed again

export interface Press {
  at: number;
  /** Where; none by a key. */
  spot: readonly [number, number] | null;
  by?: keyof typeof SAME_PLACE;
  /** What it would do: by its words, and whether it is on. */
  act: string;
  button: unknown;
}

function samePlace(one: Press, { spot, by = "finger", button }: Press): boolean {
  if (!one.spot || !spot) return !one.spot && !spot && one.button === button;
  return Math.hypot(spot[0] - one.spot[0], spot[1] - one.spot[1]) <= SAME_PLACE[by];
}

/** Says of each press whether it is to be swallowed; of impatient ones that follow one another, all but the first. */
export function makeGuard(): (press: Press) => boolean {
  let first: Press | null = null;
  return (press) => {
    const hasty = first !== null && press.at - first.at < WITHIN && samePlace(first, press);
    const other = hasty && first?.act !== press.act;
    first = other && first ? { ...first, at: press.at } : press;
    return other;
  };
}

const BUTTONS = "button, [role=button], summary, a[href]";
const STATES = ["aria-label", "aria-pressed", "aria-checked", "aria-expanded"];

/** `data-again`: what goes on under another name is the same act. */
function actOf(button: Element): string {
  const again = button.getAttribute("data-again");
  return (
    again ??
    [asWritten(button.textContent ?? ""), ...STATES.map((name) => button.getAttribute(name))].join("|")
  );
}

export function watchPresses(): void {
  const swallows = makeGuard();
  const look = (event: MouseEvent): void => {
    const button = (event.target as Element | null)?.closest?.(BUTTONS);
    if (!button) return;
    const spot = event.detail ? ([event.clientX, event.clientY] as const) : null;
    const by = (event as Partial<PointerEvent>).pointerType === "mouse" ? "mouse" : "finger";
    if (!swallows({ at: event.timeStamp, spot, by, act: actOf(button), button })) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener("click", look, { capture: true });
}
