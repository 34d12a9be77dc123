/**
 * What the console asks beside the board, again and again while it matters: each question has one signal, and is
 * asked when something that it depends on has changed, at most once in a while.
 */
import { effect, type Signal, signal, untracked } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { page } from "../base/page";
import type { Id } from "../contract/cards";
import { reach } from "../sync/http";
import { asksEach } from "../sync/step_questions";
import { board, session, step } from "../sync/store";

const PAUSE = 4_000;
/** What stands beside a list that grows: the two are compared. */
const AT_ONCE = 1_000;

export const api = <Answer>(path: string, body?: object): Promise<Answer | null> =>
  reach(`/api/sessions/${page.session}/${path}`, body) as Promise<Answer | null>;

/** Keep `target` fresh: ask at once, and again after `watched` has changed, not more often than `every`. */
function useFresh<Answer>(
  target: Signal<Answer | null>,
  path: string | null,
  good: keyof Answer,
  watched: () => unknown,
  every: number,
): void {
  useEffect(() => {
    if (!path) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = false;
    const go = async () => {
      timer = setTimeout(later, every);
      const answer = await api<Answer>(path);
      if (answer && good in (answer as object)) target.value = answer;
    };
    const later = () => {
      timer = undefined;
      if (wanted) start();
    };
    const start = () => {
      wanted = timer !== undefined;
      if (!wanted) void go();
    };
    const stop = effect(() => {
      watched();
      untracked(start);
    });
    return () => {
      stop();
      clearTimeout(timer);
      wanted = false;
      target.value = null;
    };
  }, [path]);
}

interface Writers {
  writers: number;
  present: number;
}
export const writers = signal<Writers | null>(null);

/** How many have posted in this step, of those who are here. */
export function useWriters(): void {
  useFresh(
    writers,
    step.value && asksEach(step.value) ? "writers" : null,
    "writers",
    () => [board.ideas.value, board.members.value],
    AT_ONCE,
  );
}

interface Hints {
  groups: Id[][];
  similar: [Id, Id, number][];
}
export const hints = signal<Hints | null>(null);

export function useHints(): void {
  useFresh(hints, "suggestions", "similar", () => board.ideas.value, 3 * PAUSE);
}

export interface OneTime {
  id: string;
  role: "facilitator" | "observer";
  by: Id | null;
  until: string;
}
export const openLinks = signal<{ links: OneTime[] } | null>(null);
const asked = signal(0);

/** A link was made or ended here: ask again. */
export const stale = () => {
  asked.value += 1;
};

export function useOpenLinks(): void {
  useFresh(
    openLinks,
    "links",
    "links",
    () => [asked.value, board.members.value, session.value?.invite],
    1_000,
  );
}

export interface Outside {
  members: Id[];
}

/** Who came after this poll opened and has no vote in it. */
export function useOutside(target: Signal<Outside | null>, poll: Id | null): void {
  useFresh(
    target,
    poll && `polls/${poll}/outside`,
    "members",
    () => [board.members.value, board.polls.value],
    PAUSE,
  );
}
