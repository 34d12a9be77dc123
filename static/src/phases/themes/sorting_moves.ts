/**
 * Sorting: each move is seen at once, said once, and can be taken back and done again by whoever made it. What the
 * server refuses is told and forgotten: a move is no loss, a word would be.
 */
import { computed, effect, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../../base/i18n";
import { newId } from "../../base/ids";
import { announce } from "../../base/live_region";
import { answer, offer, tell } from "../../components/Undo";
import type { Id, Idea, Theme } from "../../contract/cards";
import { ask, items, refused, remove, send } from "../../outbox/outbox";
import { nounOfAll, nounOfIdea } from "../../sync/idea_nouns";
import { board, cards, step as here } from "../../sync/store";
import { arrange, type Column, type Pile, SORTING } from "./board_state";
import { act, canRedo, canUndo, forget, redoLast, undoLast, undone, type Words } from "./undo_stack";

export { canRedo, canUndo, redoLast, undoLast };

/** Those made on this device whose cards are still on their way: what is moved there at once is called by their name. */
const made = signal<readonly Theme[]>([]);
const themes = (): Theme[] => [
  ...cards("themes"),
  ...made.value.filter(({ id }) => !board.themes.value.has(id)),
];

/** What the step sorts, with what lies merged under it. */
function standingOrMerged(): Idea[] {
  const nouns =
    here.value?.phase === "themes"
      ? (here.value.settings.nouns as readonly string[] | null | undefined)
      : null;
  const all = [...board.ideas.value.values()];
  return nouns ? all.filter((idea) => nouns.includes(nounOfIdea(idea))) : all;
}

export const columns = computed<Column[]>(() =>
  arrange(standingOrMerged(), themes(), items.value, undone.value),
);

export const themeTitles = (): string[] => columns.value.flatMap(({ theme }) => theme?.title ?? []);

export const columnOf = (theme: Id | null): Column | undefined =>
  columns.value.find((column) => (column.theme?.id ?? null) === theme);
export const pileOf = (id: Id): Pile | undefined =>
  columns.value.flatMap(({ piles }) => piles).find(({ idea }) => idea.id === id);
export const themeName = (theme: Id | null): string => columnOf(theme)?.theme?.title ?? t("themes.none");

/** What is sorted here, by name. */
export const sortedNoun = (): string => nounOfAll(standingOrMerged());

/** The ideas that lie here, those under them too. */
const howMany = (ids: readonly Id[]): number =>
  ids.reduce((sum, id) => sum + 1 + (pileOf(id)?.under.length ?? 0), 0);

function did(words: Words, ops: Id[], quiet = false): void {
  const back = act(words, ops);
  if (quiet) announce(words.text);
  else offer(words.text, back);
}

/** Move to a theme, or out of all. `quiet`: said aloud, without the bar (where a button to undo stands by). */
export function place(ids: readonly Id[], theme: Id | null, quiet = false): void {
  const values = { theme: themeName(theme), n: howMany(ids), noun: sortedNoun() };
  const ops = ids.map((id) => send("idea.place", { id, theme }));
  const text = t(theme ? "themes.moved" : "themes.moved_out", values);
  did({ text, back: t("themes.moved_back", values) }, ops, quiet);
}

export function merge(into: Id, ids: readonly Id[]): void {
  const [n, noun] = [howMany([into, ...ids]), sortedNoun()];
  const words = { text: t("themes.merged", { n, noun }), back: t("themes.merged_not", { noun }) };
  did(words, [send("idea.merge", { into, ids: [...ids] })]);
}

export function takeOut(id: Id): void {
  const noun = sortedNoun();
  const words = { text: t("themes.taken_out", { noun }), back: t("themes.put_back", { noun }) };
  did(words, [send("idea.split", { ids: [id] })]);
}

/**
 * A new theme has to stand before anything can be moved to it, so it is asked for at once. `moving`: what is moved to it
 * in the same breath tells of both, for of two things said at once one is heard.
 */
export async function createTheme(title: string, moving = false): Promise<Id | null> {
  const id = newId();
  const ack = await ask("theme.create", { id, title });
  if (!answer(ack) || !ack) return null;
  made.value = [...made.peek(), { id, title, position: cards("themes").length + 1 }];
  const words = {
    text: t("themes.created", { theme: title }),
    back: t("themes.not_created", { theme: title }),
  };
  act(words, [ack.op_id]);
  if (!moving) announce(words.text);
  return id;
}

export async function renameTheme(id: Id, title: string): Promise<boolean> {
  const old = themeName(id);
  const ack = await ask("theme.rename", { id, title });
  if (!answer(ack) || !ack) return false;
  const words = { text: t("themes.renamed", { theme: title }), back: t("themes.renamed", { theme: old }) };
  did(words, [ack.op_id]);
  return true;
}

export async function removeTheme(id: Id): Promise<void> {
  const theme = themeName(id);
  const ack = await ask("theme.remove", { id });
  const words = {
    text: t("themes.removed", { theme, noun: sortedNoun() }),
    back: t("themes.there_again", { theme }),
  };
  if (answer(ack) && ack) did(words, [ack.op_id]);
}

/** While the table is on the screen: refusals are told and put away, and the keys take back and do again. */
export function useTable(may: boolean): void {
  useEffect(() => effect(putAwayRefused), []);
  useEffect(() => effect(arrived), []);
  useEffect(() => {
    if (!may) return;
    addEventListener("keydown", byKey);
    return () => removeEventListener("keydown", byKey);
  }, [may]);
}

function putAwayRefused(): void {
  for (const item of refused.value.filter(({ type }) => SORTING.has(type))) {
    tell(item.error?.message ?? t("common.no_answer"), true);
    forget(item.op_id);
    remove(item.op_id);
  }
}

/** From here on the card says what there is: also that somebody has taken the theme away again. */
function arrived(): void {
  if (made.value.some(({ id }) => board.themes.value.has(id)))
    made.value = made.value.filter(({ id }) => !board.themes.value.has(id));
}

/** Ctrl/⌘+Z takes back; with Shift, or Ctrl+Y, it is done again. */
function meant({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): (() => void) | undefined {
  if (!ctrlKey && !metaKey) return;
  if (key.toLowerCase() === "y" || (key.toLowerCase() === "z" && shiftKey)) return redoLast;
  if (key.toLowerCase() === "z") return undoLast;
}

function byKey(event: KeyboardEvent): void {
  const writing = (event.target as HTMLElement).closest?.("input:not([type=checkbox]), textarea, dialog");
  const go = writing ? undefined : meant(event);
  if (!go) return;
  event.preventDefault();
  go();
}
