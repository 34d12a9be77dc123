/** Which polls are being counted just now: a long count is made beside everything else, and all facilitators see it. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../../base/i18n";
import type { Id, Poll } from "../../contract/cards";
import { hear } from "../../sync/link";
import { act } from "../act";

const LONG = 600_000; // ms that a count may take

/** Those pressed here, and those that the server says are under way. */
export const counting = signal<ReadonlySet<Id>>(new Set());

/** Those that stand in line until other counts are done. */
export const inLine = signal<ReadonlySet<Id>>(new Set());

let listens = false;

function set(poll: Id, under_way: boolean): void {
  const others = [...counting.peek()].filter((id) => id !== poll);
  counting.value = new Set(under_way ? [...others, poll] : others);
  waits(poll, false);
}

function waits(poll: Id, waiting: boolean): void {
  const others = [...inLine.peek()].filter((id) => id !== poll);
  inLine.value = new Set(waiting ? [...others, poll] : others);
}

export function useCounting(poll: Poll): boolean {
  useEffect(() => {
    if (listens) return;
    listens = true;
    hear("counting", (told: { poll: Id; under_way: boolean; waits?: boolean }) => {
      set(told.poll, told.under_way);
      if (told.waits) waits(told.poll, true);
    });
  }, []);
  return counting.value.has(poll.id);
}

export async function count(poll: Poll, dice = ""): Promise<boolean> {
  set(poll.id, true);
  const payload = dice ? { poll: poll.id, dice } : { poll: poll.id };
  const ack = await act("poll.count", payload, t("console.poll_counted"), undefined, Date.now() + LONG);
  set(poll.id, false);
  return Boolean(ack?.ok);
}
