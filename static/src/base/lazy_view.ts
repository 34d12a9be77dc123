/**
 * A view may come later than the page: the phone can write its first idea before it has the ballots. All of them
 * are fetched in the quiet after that, so that a step change needs no network.
 */
import { signal } from "@preact/signals";
import type { Phase } from "../contract/cards";
import { insist } from "./load_chunk";
import type { PhaseView } from "./view_props";

export type Load = () => Promise<PhaseView>;
/** One line per phase: a forgotten one is an error of types. */
export type Registry = Readonly<Record<Phase, Load>>;

/** A view that is here from the start. */
export const at =
  (here: PhaseView): Load =>
  () =>
    Promise.resolve(here);

const ready = signal<ReadonlyMap<Load, PhaseView>>(new Map());
const asked = new Set<Load>();
let looked: Load | null = null;

/** The view, or null while it is on its way; the page draws itself again when it comes. */
export function view(load: Load): PhaseView | null {
  looked = load;
  void fetchView(load);
  return ready.value.get(load) ?? null;
}

export async function fetchView(load: Load): Promise<void> {
  if (asked.has(load)) return;
  asked.add(load);
  const here = await insist(load, () => looked === load);
  ready.value = new Map(ready.peek()).set(load, here); // only now: others may have come meanwhile
}

/** One after the other, when nothing else is happening. */
export async function fetchAll(registry: Registry): Promise<void> {
  for (const load of Object.values(registry)) await fetchView(load);
}
