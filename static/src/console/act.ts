/**
 * What a facilitator does: at once, said by its name, with a way back for ten seconds, and remembered after that.
 *   await act("idea.hide", { id, hidden: true }, t("console.hid"), { said: t("console.showed") })     the server takes it back
 *   await act("session.lock", { locked: true }, t("console.locked"),
 *     { type: "session.lock", payload: { locked: false }, said: t("console.unlocked") })
 * No way back without its own sentence: whoever takes something back is told what is so now, never what was.
 * The ways back that only this console knows are kept as long as its tab; the others the server knows (history.ts).
 */
import { signal } from "@preact/signals";
import { t } from "../base/i18n";
import { page } from "../base/page";
import { answer, offer, tell } from "../components/Undo";
import type { Id, Payload } from "../contract/cards";
import type { Ack } from "../contract/messages";
import { ask } from "../outbox/outbox";

interface Command {
  type: string;
  payload: Record<string, unknown>;
}

/** What is so when it has been taken back; the command that does it, where that is not the server's `undo`. */
export interface Back extends Partial<Command> {
  said: string;
  /** It cannot be done again by the same command: what it made would get another id. */
  once?: true;
}

export interface Done {
  /** The command's `op_id`. */
  id: Id;
  text: string;
  at: number;
  back: Back;
  /** What was done, where doing it again is a command of its own and not the server's `undo`. */
  did?: Command;
  /** This took something back: pressing does it again. */
  undid?: boolean;
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

/** Takes out what does not hold any more, and tells what that was. */
export function drop(gone: (one: Done) => boolean): Done[] {
  const found = done.peek().filter(gone);
  if (found.length) keep(done.peek().filter((one) => !gone(one)));
  return found;
}

/** The last thing done here, also where there is no way back from it. */
export const last = signal<{ text: string; entry?: Done } | null>(first(done.peek()[0]));

function first(entry: Done | undefined): { text: string; entry?: Done } | null {
  return entry ? { text: entry.text, entry } : null;
}

/** `said` alone only tells what came of it; with `back` it can be taken back. */
export async function act<Type extends string>(
  type: Type,
  payload: Payload<Type>,
  said?: string,
  back?: Back,
  until?: number,
): Promise<Ack | null> {
  const ack = await ask(type, payload, until);
  if (!answer(ack, back ? undefined : said) || !ack) return ack;
  if (back) remember(ack.op_id, said ?? "", back, { type, payload });
  else if (said) last.value = { text: said };
  return ack;
}

/** Several things were done as one: said once. */
export function told(said: string): void {
  last.value = { text: said };
  tell(said);
}

/** Something that was sent otherwise, and can be taken back all the same. */
export function remember(id: Id, text: string, back: Back, did?: Command, undid = false): void {
  const entry: Done = { id, text, at: Date.now(), back, did, undid };
  keep([entry, ...done.peek()]);
  last.value = { text, entry };
  offer(text, () => void takeBack(entry), wordOf(entry));
}

/** What pressing it does. */
export const wordOf = ({ undid }: Pick<Done, "undid">): string => t(undid ? "common.redo" : "common.undo");

/** Take it back: what is so now is said, and can be taken back in its turn. */
export async function takeBack(entry: Done): Promise<boolean> {
  const { type = "undo", payload = { op_id: entry.id }, said, once } = entry.back;
  const ack = await ask(type, payload);
  if (ack && (ack.ok || !ack.retryable)) keep(done.peek().filter(({ id }) => id !== entry.id));
  if (!answer(ack) || !ack) return false;
  if (once) told(said);
  else remember(ack.op_id, said, again(entry), { type, payload }, !entry.undid);
  return true;
}

const again = ({ back, did, text }: Done): Back =>
  back.type && did ? { ...did, said: text } : { said: text };
