/**
 * As many cards as the wall has room for, whole ones only, and a way to turn to the rest. The size of the text is
 * fixed by the last row of chairs, so the number of cards is what gives.
 */
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Id } from "../cards";
import { t } from "../i18n";
import { useActs } from "./state";
import { fitting, type Place, turned } from "./turning";

interface FitProps<T extends { id: Id }> {
  items: readonly T[];
  /** No more than so many at once. */
  most?: number;
  kind: string;
  draw(item: T): ComponentChildren;
  /** Rows that come one by one: turn over by itself when the next has no room. */
  follow?: boolean;
  /** Which of them are numbered; a line between others is not. */
  counts?(item: T): boolean;
}

const all = () => true;

export function Fit<T extends { id: Id }>({
  items,
  most = items.length,
  kind,
  draw,
  follow,
  counts = all,
}: FitProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [starts, setStarts] = useState<readonly number[]>([0]);
  const [room, setRoom] = useState(0);
  const start = Math.min(starts.at(-1) ?? 0, Math.max(0, items.length - 1));
  const now: Place = { start, end: start + room, of: items.length };
  const shown = items.slice(start, start + most);
  const upTo = (n: number): number => items.slice(0, n).filter(counts).length;

  const look = () => {
    const seen = measure(list.current);
    setRoom(seen);
    if (follow && seen < shown.length) setStarts(turned(starts, { ...now, end: start + seen }, 1));
  };
  useLayoutEffect(look);
  useResize(list, look);
  useActs(follow === undefined ? turns(starts, now, setStarts) : {}, follow === undefined);
  return (
    <div class="fit">
      <ul class={`fit-list ${kind}`} ref={list}>
        {shown.map((item) => (
          <li key={item.id} class="fit-item">
            {draw(item)}
          </li>
        ))}
      </ul>
      <Rest start={upTo(start)} end={upTo(now.end)} of={upTo(items.length)} />
    </div>
  );
}

const turns = (starts: readonly number[], now: Place, set: (starts: readonly number[]) => void) => ({
  next: () => set(turned(starts, now, 1)),
  back: () => set(turned(starts, now, -1)),
});

function Rest({ start, end, of }: Place) {
  if (start === 0 && end >= of) return null;
  return <p class="fit-rest num">{t("screen.showing", { from: start + 1, to: Math.min(end, of), of })}</p>;
}

/** Those without room are not drawn, yet keep their place, so that measuring changes nothing. */
function measure(list: HTMLElement | null): number {
  if (!list) return 0;
  const cards = [...list.children] as HTMLElement[];
  const room = fitting(
    cards.map((card) => card.offsetTop + card.offsetHeight),
    list.clientHeight,
  );
  cards.forEach((card, n) => {
    card.classList.toggle("out", n >= room);
  });
  return room;
}

function useResize(of: { current: HTMLElement | null }, act: () => void): void {
  const newest = useRef(act);
  newest.current = act;
  useEffect(() => {
    const watch = new ResizeObserver(() => newest.current());
    if (of.current) watch.observe(of.current);
    void document.fonts?.ready.then(() => newest.current());
    return () => watch.disconnect();
  }, [of]);
}
