/**
 * What somebody has done at the table, newest last, to be taken back and done again. The server takes back an undo as
 * it takes back anything else; what never left this device is put away here, and sent anew.
 */
import { computed, signal } from "@preact/signals";
import { t } from "../../base/i18n";
import { answer, offer } from "../../components/Undo";
import type { Id } from "../../contract/cards";
import { ask, items, takeBack as putAway, send } from "../../outbox/outbox";

/** What was done, and what is so when it has been taken back. */
export interface Words {
  text: string;
  back: string;
}
interface Act extends Words {
  ops: readonly Id[];
  at: number;
}
type Again = () => Promise<Id | null>;
interface TakenBack extends Words {
  /** In their first order; each gives the `op_id` by which it can be taken back once more. */
  again: readonly Again[];
  at: number;
}

const acts = signal<readonly Act[]>([]);
const takenBack = signal<readonly TakenBack[]>([]);
/** Taken back here, though the server's cards may not say so yet. */
export const undone = signal<ReadonlySet<Id>>(new Set());

/** The last thing that stands, and the last that was taken back. */
export const lastMove = computed(() => acts.value.at(-1) ?? null);
export const lastTakenBack = computed(() => takenBack.value.at(-1) ?? null);
export const canUndo = computed(() => acts.value.length > 0);
export const canRedo = computed(() => takenBack.value.length > 0);

/** Something new was done: what had been taken back is past. The answer takes it back. */
export function act(words: Words, ops: readonly Id[]): () => void {
  takenBack.value = [];
  return remember({ ...words, ops });
}

function remember(done: Omit<Act, "at">): () => void {
  const one = { ...done, at: Date.now() };
  acts.value = [...acts.peek(), one];
  return () => void takeBack(one);
}

/** It was refused: there is nothing to take back. */
export function forget(op: Id): void {
  acts.value = acts.peek().filter(({ ops }) => !ops.includes(op));
}

export function undoLast(): void {
  const last = acts.peek().at(-1);
  if (last) void takeBack(last);
}

async function takeBack(one: Act): Promise<void> {
  if (!acts.peek().includes(one)) return;
  acts.value = acts.peek().filter((other) => other !== one);
  undone.value = new Set([...undone.peek(), ...one.ops]);
  const again: Again[] = [];
  for (const op of [...one.ops].reverse()) {
    const way = await undo(op);
    if (!way) return;
    again.unshift(way);
  }
  takenBack.value = [...takenBack.peek(), { text: one.text, back: one.back, again, at: Date.now() }];
  offer(one.back, redoLast, t("common.redo"));
}

/** How to do it again, or null where it could not be taken back. */
async function undo(op_id: Id): Promise<Again | null> {
  const item = items.peek().find((other) => other.op_id === op_id);
  if (item && putAway(op_id)) return async () => send(item.type, item.payload);
  const ack = await ask("undo", { op_id });
  if (!ack?.ok) undone.value = new Set([...undone.peek()].filter((other) => other !== op_id));
  return answer(ack) && ack ? redoing(ack.op_id) : null;
}

const redoing = (undo: Id) => async (): Promise<Id | null> => {
  const ack = await ask("undo", { op_id: undo });
  return answer(ack) && ack ? ack.op_id : null;
};

export function redoLast(): void {
  const last = takenBack.peek().at(-1);
  if (last) void redo(last);
}

async function redo(one: TakenBack): Promise<void> {
  takenBack.value = takenBack.peek().filter((other) => other !== one);
  const ops: Id[] = [];
  for (const again of one.again) {
    const op = await again();
    if (!op) return;
    ops.push(op);
  }
  offer(one.text, remember({ text: one.text, back: one.back, ops }));
}
