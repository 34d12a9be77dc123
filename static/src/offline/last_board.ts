/**
 * The last board this device knew, one per session and member: shown when the page opens without a network, until
 * the server answers.
 */
import type { Collection, Id, Mine } from "../contract/cards";
import type { Envelope } from "../contract/messages";
import { apply, board, clockOffset, epoch, mine } from "../sync/store";

export interface LastBoard {
  key: string;
  session: Id;
  put: Envelope["put"];
  mine: Mine;
  offset: number;
}

export const keyOf = (session: Id, member: Id): string => `${session}:${member}`;

/** What is known now; null before the server has said anything. */
export function boardNow(session: Id): LastBoard | null {
  const own = mine.value;
  if (epoch.value === null || !own) return null;
  const names = Object.keys(board) as Collection[];
  const put = Object.fromEntries(names.map((name) => [name, [...board[name].value.values()]]));
  return { key: keyOf(session, own.member.id), session, put, mine: own, offset: clockOffset.value };
}

/** Shown as it was, and as nothing the server knows of: what it says next is a whole board (`since` 0). */
export function showBoard({ put, mine, offset }: LastBoard): void {
  const now = new Date(Date.now() + offset).toISOString();
  apply({ put, mine, now, drop: {}, reset: true, from: 0, seq: 0, epoch: "" });
  epoch.value = null;
}
