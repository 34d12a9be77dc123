/** The mouse's way to move a step: by its handle, with a line where it will land. The buttons and keys do the same. */
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { steps } from "../../sync/store";
import { moveTo } from "./moves";

const THRESHOLD = 4;

interface Dragged {
  row: HTMLElement;
  from: number;
  moving: boolean;
  over: HTMLElement | null;
}

export function useStepDrag(list: RefObject<HTMLOListElement | null>): void {
  useEffect(() => (list.current ? drag(list.current) : undefined), []);
}

function drag(list: HTMLOListElement): () => void {
  const on = new AbortController();
  let held: Dragged | null = null;
  const rows = () => [...list.children] as HTMLElement[];

  const take = (event: PointerEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-grip]")?.closest("li");
    if (!row || event.pointerType !== "mouse" || event.button !== 0) return;
    event.preventDefault();
    held = { row, from: event.clientY, moving: false, over: null };
  };
  const move = (event: PointerEvent) => {
    if (!held || (!held.moving && Math.abs(event.clientY - held.from) < THRESHOLD)) return;
    held.moving = true;
    held.row.classList.add("carried");
    held.over?.classList.remove("land-above", "land-below");
    held.over =
      rows().find((row) => row.getBoundingClientRect().bottom > event.clientY) ?? rows().at(-1) ?? null;
    const down = rows().indexOf(held.over!) > rows().indexOf(held.row);
    if (held.over !== held.row) held.over?.classList.add(down ? "land-below" : "land-above");
  };
  const release = () => {
    held?.row.classList.remove("carried");
    held?.over?.classList.remove("land-above", "land-below");
    held = null;
  };
  const drop = () => {
    const landed = held?.moving ? held : null;
    release();
    const step = steps.peek().find(({ id }) => id === landed?.row.dataset.step);
    if (step && landed?.over) void moveTo(step, rows().indexOf(landed.over));
  };
  const { signal } = on;
  list.addEventListener("pointerdown", take, { signal });
  addEventListener("pointermove", move, { signal });
  addEventListener("pointerup", drop, { signal });
  addEventListener("pointercancel", release, { signal });
  addEventListener("keydown", (event) => event.key === "Escape" && release(), { signal });
  return () => {
    release();
    on.abort();
  };
}
