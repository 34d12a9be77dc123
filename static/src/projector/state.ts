/** What the projector's own keys change: nothing of it leaves this machine. */
import { signal } from "@preact/signals";
import { useEffect, useLayoutEffect } from "preact/hooks";

/** The join code over everything, however far the room is. */
export const big = signal(false);
export const help = signal(false);
/** Who has had a say, over the scene. */
export const influenceShown = signal(false);
/** Pages do not turn by themselves for now. */
export const held = signal(false);
/** What the scene keeps behind the key R: all figures of a result, all texts of the teams. */
export const restShown = signal(false);
/** A word in the foot for a few seconds. */
export const word = signal<string | null>(null);

/** What "next", "back" and "all" mean in the scene that is shown now. */
export interface Acts {
  next?(): void;
  back?(): void;
  all?(): void;
}
export const acts = signal<Acts>({});

/**
 * A scene within a scene leaves the keys to the outer one (`mine` false). Before the scene is painted: a press that
 * comes as soon as it is seen counts, and the second of two fast ones starts where the first one led.
 */
export function useActs(now: Acts, mine = true): void {
  useLayoutEffect(() => {
    if (!mine) return;
    acts.value = now;
    return () => {
      if (acts.peek() === now) acts.value = {};
    };
  });
}

/** A scene that keeps something back begins with it put away, and leaves it so for the next. */
export function useRest(here: boolean): void {
  useEffect(() => {
    if (!here) return;
    return () => {
      restShown.value = false;
    };
  }, [here]);
}

const FOR = 4_000;
let timer: ReturnType<typeof setTimeout> | undefined;

export function say(text: string): void {
  word.value = text;
  clearTimeout(timer);
  timer = setTimeout(() => {
    word.value = null;
  }, FOR);
}
