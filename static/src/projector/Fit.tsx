/**
 * What there may be much or little of: as large as the wall has room for, whole cards only. Three fill it; of three
 * hundred the pages turn by themselves. Nothing that is on the wall is cut.
 */
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import { t } from "../base/i18n";
import type { Id } from "../contract/cards";
import { type Layout, longest, pack, type Sizes, turnTo } from "./fit_text";
import { useTurning } from "./page_turner";
import { held } from "./state";
import { useStill } from "./steady_pages";

/** Ideas are read from the last row at 36 (of 1080); only where there are very many of them at 28. */
export const IDEAS: Sizes = {
  sizes: [9.6, 8.4, 7.2, 6.4, 5.6, 4.8, 4.2, 3.6],
  dense: 2.8,
  least: 11,
  most: 25,
};
/** One below the other, over the whole breadth. */
export const ROWS: Sizes = { ...IDEAS, least: 60, most: 1000 };

/** Things that have a name, and what is told of each: none goes on in a column without it. */
export const NAMED: Sizes = {
  sizes: [8.4, 7.2, 6.4, 5.6, 4.8, 4.2, 3.6, 3.2],
  dense: 2.8,
  named: true,
  least: 14,
  most: 32,
};

interface FitProps<T extends { id: Id }> {
  items: readonly T[];
  draw(item: T): ComponentChildren;
  wish?: Sizes;
  kind?: string;
  /** The keys turn these pages; not where the scene has something else to do with them. */
  keys?: boolean;
}

export function Fit<T extends { id: Id }>({
  items,
  draw,
  wish = IDEAS,
  kind = "",
  keys = true,
}: FitProps<T>) {
  const place = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  const page = useTurning(pages, keys);
  const now = useStill(items, pages > 1, page);
  usePacked(place, wish, page, setPages);
  return (
    <div class="fit" ref={place}>
      <ul class={`fit-list ${kind}`}>
        {now.map((item) => (
          <li key={item.id} class="fit-item">
            {draw(item)}
          </li>
        ))}
      </ul>
      <PageOf page={page} of={pages} />
    </div>
  );
}

export function PageOf({ page, of }: { page: number; of: number }) {
  if (of < 2) return null;
  return (
    <p class="fit-rest num">
      {t("projector.page", { n: page + 1, of })}
      {held.value && ` · ${t("projector.held")}`}
    </p>
  );
}

/**
 * Laid out anew when something else is written in it or it has another room, not where only the page turns: with many
 * ideas that is work. Before it is painted, so that nobody sees it move. The line that says the page takes room itself,
 * so it is looked at once more when it comes; and where all of it fits just because the line took that room, the room is
 * kept without it, or the two would follow one another for ever. A card may redraw itself when the room changes, without
 * us: what is written in it is watched, too, or some of it would hang outside until something else happens.
 */
export function usePacked(
  place: RefObject<HTMLElement | null>,
  wish: Sizes,
  page: number,
  tell: (pages: number) => void,
): void {
  const known = useRef<{ of: string; text: string; layout: Layout } | null>(null);
  const [turn, again] = useReducer((n: number) => n + 1, 0);
  useLayoutEffect(() => {
    const lists = listsIn(place.current);
    const line = place.current?.querySelector(".fit-rest") ? 1 : 0;
    const text = written(lists);
    const of = [turn, line, text].join("\n");
    if (known.current?.of !== of) {
      if (known.current?.text !== text) place.current?.classList.remove("keeps-line");
      known.current = { of, text, layout: pack(lists, wish) };
      if (line && longest(known.current.layout) < 2) place.current?.classList.add("keeps-line");
    }
    turnTo(lists, known.current.layout, page);
    tell(longest(known.current.layout));
  });
  useResize(place, () => again(0));
  useRewritten(place, () => {
    if (known.current?.text !== written(listsIn(place.current))) again(0);
  });
}

const written = (lists: readonly HTMLElement[]): string => lists.map((list) => list.textContent).join("\n");

const listsIn = (place: HTMLElement | null): HTMLElement[] => [
  ...(place?.querySelectorAll<HTMLElement>(".fit-list") ?? []),
];

const WRITTEN = { subtree: true, childList: true, characterData: true };

/** Told before it is painted. Laying out changes no text, so it does not call itself. */
function useRewritten(of: RefObject<HTMLElement | null>, act: () => void): void {
  useEffect(() => {
    const watch = new MutationObserver(act);
    if (of.current) watch.observe(of.current, WRITTEN);
    return () => watch.disconnect();
  }, [of]);
}

function useResize(of: RefObject<HTMLElement | null>, act: () => void): void {
  const newest = useRef(act);
  newest.current = act;
  useEffect(() => {
    const watch = new ResizeObserver(() => newest.current());
    if (of.current) watch.observe(of.current);
    void document.fonts?.ready.then(() => newest.current());
    return () => watch.disconnect();
  }, [of]);
}
