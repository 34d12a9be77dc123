/** Which options this voter has had on the screen: "set 14 af 34". Only this device knows. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Id } from "../../contract/cards";
import { read, write } from "../../writing/drafts";

const SEEN = "seen";
const LONG_ENOUGH = 400; // ms on the screen, so that a fling through the list does not count

const seen = signal<Readonly<Record<Id, ReadonlySet<Id>>>>({});

const kept = (poll: Id): ReadonlySet<Id> => new Set(read(poll, SEEN).split(" ").filter(Boolean));
export const seenIn = (poll: Id): ReadonlySet<Id> => seen.value[poll] ?? kept(poll);

export function see(poll: Id, ids: readonly Id[]): void {
  const known = seenIn(poll);
  const fresh = ids.filter((id) => !known.has(id));
  if (!fresh.length) return;
  const all = new Set([...known, ...fresh]);
  seen.value = { ...seen.peek(), [poll]: all };
  write(poll, SEEN, [...all].join(" "));
}

/** Watches everything in the page with `data-option`. */
export function useSeeing(poll: Id, redraw: unknown): void {
  useEffect(() => {
    const timers = new Map<Element, ReturnType<typeof setTimeout>>();
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          clearTimeout(timers.get(target));
          const id = (target as HTMLElement).dataset.option!;
          if (isIntersecting)
            timers.set(
              target,
              setTimeout(() => see(poll, [id]), LONG_ENOUGH),
            );
        }
      },
      { threshold: 0.6 },
    );
    for (const option of document.querySelectorAll("[data-option]")) watch.observe(option);
    return () => {
      watch.disconnect();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [poll, redraw]);
}
