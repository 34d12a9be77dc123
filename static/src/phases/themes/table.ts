/**
 * Sorting: each move is seen at once, said once, and can be taken back by whoever made it. What the server refuses
 * is told and forgotten: a move is no loss, a word would be.
 */
import { computed, effect, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { announce } from "../../announcer";
import type { Id } from "../../cards";
import { t } from "../../i18n";
import { newId } from "../../ids";
import { ask, items, refused, remove, send } from "../../outbox";
import { answer, offer, tell } from "../../parts/Undo";
import { board, cards } from "../../store";
import { arrange, type Column, type Pile, SORTING } from "./arrange";

interface Act {
  text: string;
  ops: Id[];
}

const acts = signal<readonly Act[]>([]);
const undone = signal<ReadonlySet<Id>>(new Set());

export const columns = computed<Column[]>(() =>
  arrange([...board.ideas.value.values()], cards("themes"), items.value, undone.value),
);
export const canUndo = computed(() => acts.value.length > 0);

export const columnOf = (theme: Id | null): Column | undefined =>
  columns.value.find((column) => (column.theme?.id ?? null) === theme);
export const pileOf = (id: Id): Pile | undefined =>
  columns.value.flatMap(({ piles }) => piles).find(({ idea }) => idea.id === id);
export const themeName = (theme: Id | null): string => columnOf(theme)?.theme?.title ?? t("themes.none");

function did(text: string, ops: Id[], quiet = false): void {
  const act = { text, ops };
  acts.value = [...acts.peek(), act];
  if (quiet) announce(text);
  else offer(text, () => void takeBack(act));
}

/** Move to a theme, or out of all. `quiet`: said aloud, without the bar (where a button to undo stands by). */
export function place(ids: readonly Id[], theme: Id | null, quiet = false): void {
  const ops = ids.map((id) => send("idea.place", { id, theme }));
  const values = { theme: themeName(theme), n: columnOf(theme)?.piles.length ?? 0 };
  did(t(theme ? "themes.moved" : "themes.moved_out", values), ops, quiet);
}

export function merge(into: Id, ids: readonly Id[]): void {
  const op = send("idea.merge", { into, ids: [...ids] });
  const n = 1 + (pileOf(into)?.under.length ?? 0);
  did(t("themes.merged", { n }), [op]);
}

export function takeOut(id: Id): void {
  did(t("themes.taken_out"), [send("idea.split", { ids: [id] })]);
}

/** A new theme has to stand before anything can be moved to it, so it is asked for at once. */
export async function createTheme(title: string): Promise<Id | null> {
  const id = newId();
  const ack = await ask("theme.create", { id, title });
  if (!answer(ack) || !ack) return null;
  did(t("themes.created", { theme: title }), [ack.op_id], true);
  return id;
}

export async function renameTheme(id: Id, title: string): Promise<void> {
  const ack = await ask("theme.rename", { id, title });
  if (answer(ack) && ack) did(t("themes.renamed", { theme: title }), [ack.op_id]);
}

export async function removeTheme(id: Id): Promise<void> {
  const theme = themeName(id);
  const ack = await ask("theme.remove", { id });
  if (answer(ack) && ack) did(t("themes.removed", { theme }), [ack.op_id]);
}

export function undoLast(): void {
  const last = acts.peek().at(-1);
  if (last) void takeBack(last);
}

async function takeBack(act: Act): Promise<void> {
  if (!acts.peek().includes(act)) return;
  acts.value = acts.peek().filter((other) => other !== act);
  undone.value = new Set([...undone.peek(), ...act.ops]);
  for (const op_id of [...act.ops].reverse()) if (!(await undo(op_id))) return;
  tell(t("common.undone"));
}

/** What never left this phone is simply put away. */
async function undo(op_id: Id): Promise<boolean> {
  const item = items.peek().find((other) => other.op_id === op_id);
  if (item?.state === "waiting" && item.tries === 0) {
    remove(op_id);
    return true;
  }
  const ack = await ask("undo", { op_id });
  if (!ack?.ok) undone.value = new Set([...undone.peek()].filter((other) => other !== op_id));
  return answer(ack);
}

/** While the table is on the screen: refusals are told and put away, and Ctrl/⌘+Z takes back. */
export function useTable(may: boolean): void {
  useEffect(() => effect(putAwayRefused), []);
  useEffect(() => {
    if (!may) return;
    addEventListener("keydown", undoByKey);
    return () => removeEventListener("keydown", undoByKey);
  }, [may]);
}

function putAwayRefused(): void {
  for (const item of refused.value.filter(({ type }) => SORTING.has(type))) {
    tell(item.error?.message ?? t("common.no_answer"), true);
    acts.value = acts.peek().filter(({ ops }) => !ops.includes(item.op_id));
    remove(item.op_id);
  }
}

function undoByKey(event: KeyboardEvent): void {
  const writing = (event.target as HTMLElement).closest?.("input:not([type=checkbox]), textarea, dialog");
  if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || writing)
    return;
  event.preventDefault();
  undoLast();
}
