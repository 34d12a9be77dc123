/**
 * How large, in how many columns, on how many pages: the list is laid out and looked at. As large as all of it has
 * room for; where not even the least size is enough, that size, and pages of whole cards. A card with a name goes on in
 * another column only where no columns are wide enough for it; and before that, what it can fold is folded (`folding.ts`).
 */
import { asWritten } from "../base/soft_hyphens";
import { fold, unfold } from "./folding";

export interface Sizes {
  /** Text sizes in hundredths of the wall's height or so (`--unit`), the largest first. */
  sizes: readonly number[];
  /** Still smaller, where there would be more pages than anybody waits for, or a card would go on elsewhere. */
  dense?: number;
  /** Cards with a name: what would go on elsewhere without it waits for a page of its own, however many there are. */
  named?: boolean;
  /** A column is so many letters' breadths (em) wide, at least and at most. */
  least: number;
  most: number;
}

/** A page: its cards, and how many whole widths of the list are gone by (only of a card that is longer than a page). */
export interface Page {
  from: number;
  to: number;
  shift: number;
}

export interface Layout {
  size: number;
  columns: number;
  /** Of each list its pages; every list has one at least. */
  pages: readonly (readonly Page[])[];
  /** So many cards go on in another column. */
  broken?: number;
}

/** In which column each card begins and ends. */
export interface Place {
  first: number;
  last: number;
}

/** Whole cards only; one that is longer than a page has as many as it takes. */
export function pagesOf(places: readonly Place[], columns: number): Page[] {
  const pages: Page[] = [];
  let from = 0;
  places.forEach(({ last }, at) => {
    const begin = places[from]!.first;
    if (at > from && last - begin >= columns) {
      pages.push(...alone(places, from, at, columns));
      from = at;
    }
  });
  return [...pages, ...alone(places, from, places.length, columns)];
}

/** The cards from one on, and when that is a long one by itself, the rest of it. */
function alone(places: readonly Place[], from: number, to: number, columns: number): Page[] {
  const wide = to > from ? places[to - 1]!.last - places[from]!.first + 1 : 1;
  const more = to - from > 1 ? 1 : Math.max(1, Math.ceil(wide / columns));
  return Array.from({ length: more }, (_, shift) => ({ from, to, shift }));
}

/** So many columns as there is room for and people can read: neither two words wide nor the whole wall. */
export function columnsIn(width: number, gap: number, em: number, { least, most }: Sizes): number[] {
  const fitting = (wide: number): number => (width + gap) / (wide * em + gap);
  const few = Math.max(1, Math.ceil(fitting(most) - 0.05));
  const many = Math.max(few, Math.floor(fitting(least) + 0.01));
  return Array.from({ length: many - few + 1 }, (_, n) => few + n);
}

/** Of lists side by side one may be wider than the others: so many columns it has where they have one. */
const tracksOf = (list: HTMLElement): number => Number(list.dataset.tracks ?? 1);

const cardsOf = (list: HTMLElement): HTMLElement[] => [...list.children] as HTMLElement[];

function put(list: HTMLElement, size: number, columns: number): void {
  list.style.setProperty("--size", String(size));
  list.style.setProperty("--columns", String(columns * tracksOf(list)));
}

const emOf = (list: HTMLElement): number => Number.parseFloat(getComputedStyle(list).fontSize);
const gapOf = (list: HTMLElement): number => Number.parseFloat(getComputedStyle(list).columnGap) || 0;
const fits = (list: HTMLElement): boolean =>
  list.scrollWidth <= list.clientWidth + 1 && list.scrollHeight <= list.clientHeight + 1;

function placesIn(list: HTMLElement, each: number): Place[] {
  const columns = each * tracksOf(list);
  const [gap, left] = [gapOf(list), list.getBoundingClientRect().left];
  const wide = (list.clientWidth + gap) / columns;
  return cardsOf(list).map((card) => {
    const edge = card.getBoundingClientRect();
    return { first: Math.round((edge.left - left) / wide), last: Math.floor((edge.right - left - 2) / wide) };
  });
}

/** How the lists would be cut into pages at one size. */
function cut(lists: readonly HTMLElement[], size: number, wish: Sizes): Layout {
  const tried = choices(lists, size, wish).map((columns): Layout => {
    for (const list of lists) put(list, size, columns);
    const places = lists.map((list) => placesIn(list, columns));
    const broken = places.flat().filter(isBroken).length;
    return {
      size,
      columns,
      pages: places.map((own, n) => pagesOf(own, columns * tracksOf(lists[n]!))),
      broken,
    };
  });
  return widest(tried, wish);
}

const NEVER = 10_000; // pages: more than there ever are

/**
 * A page more is waited for, a card that goes on elsewhere is hard to read: one is as bad as the other. Of cards with a
 * name nobody knows any more what is read.
 */
const cost = (one: Layout, { named }: Pick<Sizes, "named">): number =>
  longest(one) + (named ? NEVER : 1) * (one.broken ?? 0);

/** The widest columns among those that are hardly worse than any: narrow ones break words. */
export function widest(tried: readonly Layout[], wish: Pick<Sizes, "named"> = {}): Layout {
  const best = Math.min(...tried.map((one) => cost(one, wish)));
  return tried.find((one) => cost(one, wish) <= best + 0.1 * (best % NEVER)) ?? tried[0]!;
}

export const longest = ({ pages }: Pick<Layout, "pages">): number =>
  Math.max(1, ...pages.map(({ length }) => length));

/** Several lists stand side by side: each has one column of its own. */
function choices(lists: readonly HTMLElement[], size: number, wish: Sizes): number[] {
  const [list] = lists;
  if (!list || lists.length > 1) return [1];
  put(list, size, 1);
  return columnsIn(list.clientWidth, gapOf(list), emOf(list), wish);
}

const [LETTER, BESIDE, LONGEST] = [0.6, 3, 34]; // in em a letter and what stands beside; letters of what must break

/** How wide a column has to be for the longest word, in em. Of lists side by side each is as wide as it is. */
export function wordIn(text: string): number {
  const letters = Math.max(
    0,
    ...asWritten(text)
      .split(/[\s/–-]+/)
      .map((word) => [...word].length),
  );
  return letters > LONGEST ? 0 : letters * LETTER + BESIDE;
}

const isBroken = (place: Place | undefined): boolean => place !== undefined && place.last > place.first;

/** Every card stands in one column; none goes on in the next. */
const unbroken = (lists: readonly HTMLElement[], columns: number): boolean =>
  !lists.some((list) => placesIn(list, columns).some(isBroken));

/** The columns in which all of it stands on one page of this size and no word or card is broken, or none. */
function whole(lists: readonly HTMLElement[], size: number, wish: Sizes, word = 0): Layout | null {
  for (const columns of choices(lists, size, wish)) {
    if (!wideEnough(lists, { size, columns }, word)) continue;
    if (lists.every(fits) && ((!word && !wish.named) || unbroken(lists, columns)))
      return { size, columns, pages: lists.map((list) => [{ from: 0, to: list.children.length, shift: 0 }]) };
  }
  return null;
}

/** All cards are drawn while it is tried. The least size first: where that is too large, no other need be tried. */
export function pack(lists: readonly HTMLElement[], wish: Sizes): Layout {
  for (const list of lists) open(list);
  const least = wish.sizes.at(-1) ?? 1;
  if (!whole(lists, least, wish)) return inPages(lists, least, wish);
  const word = longestWord(lists);
  for (const size of wish.sizes) {
    const found = whole(lists, size, wish, size === least ? 0 : word);
    if (found) return found;
  }
  return inPages(lists, least, wish);
}

const PATIENCE = 5; // pages: a minute until all of it has been seen

function inPages(lists: readonly HTMLElement[], least: number, wish: Sizes): Layout {
  const pages = cut(lists, least, wish);
  const long = longest(pages) > PATIENCE;
  const dense = long || pages.broken ? cutOrFolded(lists, wish.dense ?? least, wish) : pages;
  return long ? dense : larger(lists, cost(dense, wish) < cost(pages, wish) ? dense : pages, wish);
}

/** What is longer than the wall even so tells as much as there is room for, and where the rest stands. */
function cutOrFolded(lists: readonly HTMLElement[], least: number, wish: Sizes): Layout {
  const pages = cut(lists, least, wish);
  if (!pages.broken) return pages;
  const [columns = 1] = choices(lists, least, wish);
  for (const list of lists) put(list, least, columns);
  const long = (card: HTMLElement, list: HTMLElement) =>
    isBroken(placesIn(list, columns)[cardsOf(list).indexOf(card)]);
  const folded = lists.flatMap((list) => cardsOf(list).map((card) => fold(card, () => long(card, list))));
  return folded.some(Boolean) ? cut(lists, least, wish) : pages;
}

/** What needs so many pages anyway is as large as they have room for; by halves, for every try lays it all out. */
function larger(lists: readonly HTMLElement[], found: Layout, wish: Sizes): Layout {
  const word = longestWord(lists);
  let [best, sizes] = [found, wish.sizes.filter((size) => size > found.size)];
  while (sizes.length) {
    const middle = sizes.length >> 1;
    const one = cut(lists, sizes[middle]!, wish);
    const good =
      !(wish.named && one.broken) && cost(one, wish) <= cost(found, wish) && wideEnough(lists, one, word);
    if (good) best = one;
    sizes = good ? sizes.slice(0, middle) : sizes.slice(middle + 1);
  }
  return best;
}

const longestWord = (lists: readonly HTMLElement[]): number =>
  Math.max(0, ...lists.map((list) => wordIn(list.innerText)));

/** No word is broken in columns as wide as these. */
function wideEnough(lists: readonly HTMLElement[], { size, columns }: Omit<Layout, "pages">, word: number) {
  for (const list of lists) put(list, size, columns);
  return lists.every((list) => !word || list.clientWidth / (columns * tracksOf(list)) >= word * emOf(list));
}

function open(list: HTMLElement): void {
  list.classList.remove("whole");
  list.scrollLeft = 0;
  for (const card of cardsOf(list)) {
    card.classList.remove("out");
    unfold(card);
  }
}

/** Shows one page of what was laid out; a list that has fewer begins again. */
export function turnTo(lists: readonly HTMLElement[], { size, columns, pages }: Layout, at: number): void {
  lists.forEach((list, n) => {
    const own = pages[n] ?? [];
    const page = own[at % Math.max(1, own.length)];
    put(list, size, columns);
    list.classList.toggle("whole", own.length < 2);
    cardsOf(list).forEach((card, index) => {
      card.classList.toggle("out", !page || index < page.from || index >= page.to);
    });
    list.scrollLeft = (page?.shift ?? 0) * (list.clientWidth + gapOf(list));
  });
}
