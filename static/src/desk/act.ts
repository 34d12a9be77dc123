/**
 * What a facilitator does: at once, said by its name, with a way back for ten seconds, and remembered after that.
 *   await act("idea.hide", { id, hidden: true }, t("desk.hid"), "undo")      the server takes it back
 *   await act("session.lock", { locked }, t("desk.locked"), { type: "session.lock", payload: { locked: !locked } })
 * The ways back that only this console knows are kept as long as its tab; the others the server knows (history.ts).
 */
import { signal } from "@preact/signals";
import type { Id, Payload } from "../cards";
import { t } from "../i18n";
import { ask } from "../outbox";
import { page } from "../page";
import { answer, offer, tell } from "../parts/Undo";
import type { Ack } from "../wire";

interface Back {
  type: string;
  payload: Record<string, unknown>;
}

export interface Done {
  /** The command's `op_id`. */
  id: Id;
  text: string;
  at: number;
  back: Back;
  /** This took something back: what that was, so that it can be said when it is done again. */
  undid?: string;
}

const MOST = 50;
const key = `desk:${page.session}`;

function kept(): Done[] {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "[]");
  } catch {
    return [];
  }
}

/** Newest first. */
export const done = signal<readonly Done[]>(kept());

function keep(next: readonly Done[]): void {
  done.value = next.slice(0, MOST);
  try {
    sessionStorage.setItem(key, JSON.stringify(done.value));
  } catch {
    /* as long as the page, then */
  }
}

/** The last thing done here, also where there is no way back from it. */
export const last = signal<{ text: string; entry?: Done } | null>(first(done.peek()[0]));

function first(entry: Done | undefined): { text: string; entry?: Done } | null {
  return entry ? { text: entry.text, entry } : null;
}

export const undoing = (op_id: Id): Back => ({ type: "undo", payload: { op_id } });

/** `said` alone only tells what came of it; with `back` it can be taken back. */
export async function act<Type extends string>(
  type: Type,
  payload: Payload<Type>,
  said?: string,
  back?: Back | "undo",
  until?: number,
): Promise<Ack | null> {
  const ack = await ask(type, payload, until);
  if (!answer(ack, back ? undefined : said) || !ack) return ack;
  if (back) remember(ack.op_id, said ?? "", back === "undo" ? undoing(ack.op_id) : back);
  else if (said) last.value = { text: said };
  return ack;
}

/** Several things were done as one: said once. */
export function told(said: string): void {
  last.value = { text: said };
  tell(said);
}

/** Something that was sent otherwise, and can be taken back all the same. */
export function remember(id: Id, text: string, back: Back, undid?: string): void {
  const entry: Done = { id, text, at: Date.now(), back, undid };
  keep([entry, ...done.peek()]);
  last.value = { text, entry };
  offer(text, () => void takeBack(entry), t(undid ? "common.redo" : "common.undo"));
}

/** Take it back; that can be taken back in its turn. */
export async function takeBack(entry: Done): Promise<boolean> {
  const ack = await ask(entry.back.type, entry.back.payload);
  if (ack && (ack.ok || !ack.retryable)) keep(done.peek().filter(({ id }) => id !== entry.id));
  if (!answer(ack) || !ack) return false;
  const said = entry.undid ? t("desk.redid", { what: entry.undid }) : t("desk.undid", { what: entry.text });
  if (entry.back.type === "undo")
    remember(ack.op_id, said, undoing(ack.op_id), entry.undid ? undefined : entry.text);
  else {
    last.value = { text: said };
    tell(said);
  }
  return true;
}
