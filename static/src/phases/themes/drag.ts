/**
 * Dragging a card to another column: an extra, never the only way. With a mouse by the handle, after 4 px; with a
 * finger after 250 ms of rest, and not when it has begun to scroll. Escape puts the card back.
 */
import type { Id } from "../../contract/cards";

const MOUSE_STARTS = 4;
const FINGER_RESTS = 250;
const FINGER_TREMBLES = 8;
const EDGE = 60;

type Drop = (id: Id, theme: Id | null) => void;

interface Carried {
  id: Id;
  card: HTMLElement;
  ghost?: HTMLElement;
  from: { x: number; y: number };
  timer?: ReturnType<typeof setTimeout>;
}

export const far = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.hypot(a.x - b.x, a.y - b.y);

const point = ({ clientX, clientY }: PointerEvent) => ({ x: clientX, y: clientY });

const columnAt = ({ clientX, clientY }: PointerEvent): HTMLElement | null =>
  document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-column]") ?? null;

/** Listens on the table; the answer takes the listeners away again. */
export function carry(board: HTMLElement, drop: Drop): () => void {
  let held: Carried | null = null;

  function take(event: PointerEvent): void {
    const byMouse = event.pointerType === "mouse";
    const card = cardUnder(event, byMouse);
    if (!card) return;
    held = { id: card.dataset.id!, card, from: point(event) };
    if (byMouse) event.preventDefault();
    else held.timer = setTimeout(() => lift(event), FINGER_RESTS);
  }

  function lift(event: PointerEvent): void {
    if (!held) return;
    held.ghost = ghostOf(held.card);
    held.card.classList.add("lifted");
    follow(board, held.ghost, event);
  }

  function move(event: PointerEvent): void {
    if (!held) return;
    const way = far(held.from, point(event));
    if (held.ghost) follow(board, held.ghost, event);
    else if (event.pointerType === "mouse" && way > MOUSE_STARTS) lift(event);
    else if (held.timer && way > FINGER_TREMBLES) release();
  }

  function leave(event: PointerEvent): void {
    const column = held?.ghost ? columnAt(event) : null;
    const id = held?.id;
    const from = held?.card.closest("[data-column]");
    if (held?.ghost) suppressClick(board);
    release();
    if (id && column && column !== from) drop(id, column.dataset.column || null);
  }

  function release(): void {
    if (held) putBack(held);
    mark(board, null);
    held = null;
  }

  const away = listen(board, { take, move, leave, release, carries: () => held });
  return () => {
    release();
    away();
  };
}

/** The card that may be taken here: by its handle with a mouse, anywhere but at its box with a finger. */
function cardUnder(event: PointerEvent, byMouse: boolean): HTMLElement | null {
  const at = event.target as HTMLElement;
  const elsewhere = event.button !== 0 || (byMouse ? !at.closest(".grip") : at.closest("label"));
  return elsewhere ? null : at.closest<HTMLElement>("[data-id]");
}

function ghostOf(card: HTMLElement): HTMLElement {
  const ghost = card.cloneNode(true) as HTMLElement;
  ghost.className += " ghost";
  ghost.style.width = `${card.offsetWidth}px`;
  document.body.append(ghost);
  return ghost;
}

function putBack({ timer, ghost, card }: Carried): void {
  clearTimeout(timer);
  ghost?.remove();
  card.classList.remove("lifted");
}

function follow(board: HTMLElement, ghost: HTMLElement, event: PointerEvent): void {
  ghost.style.transform = `translate(${event.clientX + 8}px, ${event.clientY + 8}px)`;
  mark(board, columnAt(event));
  const { left, right } = board.getBoundingClientRect();
  if (event.clientX < left + EDGE) board.scrollLeft -= 16;
  if (event.clientX > right - EDGE) board.scrollLeft += 16;
}

function mark(board: HTMLElement, column: HTMLElement | null): void {
  for (const other of board.querySelectorAll("[data-column]"))
    other.classList.toggle("over", other === column);
}

/** What was dragged is not opened by letting go. */
function suppressClick(board: HTMLElement): void {
  const stop = (event: Event) => event.stopPropagation();
  board.addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => board.removeEventListener("click", stop, { capture: true }), 50);
}

interface Hands {
  take(event: PointerEvent): void;
  move(event: PointerEvent): void;
  leave(event: PointerEvent): void;
  release(): void;
  carries(): Carried | null;
}

function listen(board: HTMLElement, { take, move, leave, release, carries }: Hands): () => void {
  const still = (event: Event): void => {
    if (carries()?.ghost) event.preventDefault();
  };
  const on = new AbortController();
  const { signal } = on;
  board.addEventListener("pointerdown", take, { signal });
  addEventListener("pointermove", move, { signal });
  addEventListener("pointerup", leave, { signal });
  addEventListener("pointercancel", release, { signal });
  addEventListener("keydown", ({ key }) => key === "Escape" && carries() && release(), { signal });
  board.addEventListener("touchmove", still, { signal, passive: false });
  board.addEventListener("contextmenu", still, { signal });
  return () => on.abort();
}
