/**
 * The room as this device knows it. One signal per collection; an envelope is put and dropped, nothing else,
 * and that never changes when phases or methods are added. Views read the signals and redraw by themselves.
 */
import { batch, computed, type Signal, signal } from "@preact/signals";
import type {
  Cards,
  Collection,
  Id,
  Me,
  Member,
  Mine,
  Phase,
  Sector,
  Session,
  Step,
} from "../contract/cards";
import type { Envelope, Presence } from "../contract/messages";

type Board = { [C in Collection]: Signal<ReadonlyMap<Id, Cards[C]>> };
const pile = <C extends Collection>(): Signal<ReadonlyMap<Id, Cards[C]>> => signal(new Map());

export const board: Board = {
  session: pile<"session">(),
  steps: pile<"steps">(),
  members: pile<"members">(),
  ideas: pile<"ideas">(),
  themes: pile<"themes">(),
  polls: pile<"polls">(),
  results: pile<"results">(),
  concepts: pile<"concepts">(),
  commitments: pile<"commitments">(),
  actions: pile<"actions">(),
  answers: pile<"answers">(),
  tickets: pile<"tickets">(),
};
export const seq = signal(0);
export const epoch = signal<number | string | null>(null);
export const mine = signal<Mine | null>(null);
export const presence = signal<Presence | null>(null);
/** Milliseconds to add to this device's clock to get the server's. */
export const clockOffset = signal(0);

let mineSeq = 0;

function turn<C extends Collection>(name: C, envelope: Envelope): void {
  const put = envelope.put[name] ?? [];
  const drop = envelope.drop[name] ?? [];
  if (!envelope.reset && !put.length && !drop.length) return;
  const cards = new Map(envelope.reset ? [] : board[name].value);
  for (const card of put) cards.set(card.id, card);
  for (const id of drop) cards.delete(id);
  board[name].value = cards;
}

export function apply(envelope: Envelope): void {
  batch(() => {
    for (const name of Object.keys(board) as Collection[]) turn(name, envelope);
    applyMine(envelope);
    epoch.value = envelope.epoch;
    seq.value = envelope.seq;
    setClock(envelope.now);
  });
}

/**
 * A personal envelope bears the number its whole role was told, which may be behind what this phone knows;
 * `mine_seq` is the number that what it says is mine is true of.
 */
export function applyMine(envelope: Envelope): void {
  if (envelope.mine) takeMine(envelope.mine, envelope.mine_seq ?? envelope.seq, envelope.reset);
}

/** Acknowledgements carry `mine` too, and may overtake one another: only the newest counts. */
export function takeMine(next: Mine, at: number, reset = false): void {
  if (at < mineSeq && !reset) return;
  mineSeq = at;
  mine.value = next;
}

export function setClock(now: string): void {
  const server = Date.parse(now);
  if (Number.isFinite(server)) clockOffset.value = server - Date.now();
}

/** Takes part now. Only facilitators are still told of those who have left. */
export const isPresent = ({ role, state, left }: Member): boolean =>
  role === "participant" && state === "in" && !left;

/** How many have come in, whether or not their phone is awake. */
export const joined = computed(() => [...board.members.value.values()].filter(isPresent).length);

export const serverNow = (): number => Date.now() + clockOffset.value;

const byPosition = (a: { position?: number }, b: { position?: number }): number =>
  (a.position ?? 0) - (b.position ?? 0);

export const session = computed<Session | null>(() => board.session.value.values().next().value ?? null);
export const steps = computed<Step[]>(() => [...board.steps.value.values()].sort(byPosition));
export const step = computed<Step | null>(() => board.steps.value.get(session.value?.step ?? "") ?? null);
export const phase = computed<Phase | null>(() => step.value?.phase ?? null);
export const me = computed<Me | null>(() => mine.value?.member ?? null);
export const sectors = computed<ReadonlyMap<string, Sector>>(
  () => new Map((session.value?.sectors ?? []).map((sector) => [sector.key, sector])),
);

/** One card by id, for the many places that follow a reference. */
export function card<C extends Collection>(name: C, id: Id | null | undefined): Cards[C] | undefined {
  return id ? board[name].value.get(id) : undefined;
}

export function cards<C extends Collection>(name: C): Cards[C][] {
  return [...board[name].value.values()];
}
