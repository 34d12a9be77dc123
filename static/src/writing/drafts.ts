/**
 * What is being written and not yet sent. Every box has a draft per session, step and field, kept every 300 ms
 * and restored after a reload. A step with a non-empty draft is not left by itself (see `writing/shown_step.ts`).
 */
import { type Signal, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { page } from "../base/page";
import type { Id } from "../contract/cards";
import { me } from "../sync/store";

const EVERY = 300;

export interface Draft {
  step: Id;
  field: string;
  text: Signal<string>;
  /** How to send it, where the view offers that. */
  submit?: () => void;
  /** The step in whose view it is written, where that is another. */
  from?: Id;
}

/** Beside an idea's draft: the two ids under which it will be sent, whoever sends it (`phases/ideas/draft_ids.ts`). */
export const KNOWN = "known";

/** The drafts of boxes that are on the screen now. */
export const open = signal<readonly Draft[]>([]);

const pending = new Map<string, string>();
let timer: ReturnType<typeof setTimeout> | undefined;

const name = (step: Id, field: string): string =>
  `draft:${page.session}:${me.peek()?.id ?? ""}:${step}:${field}`;

export function read(step: Id, field: string): string {
  const key = name(step, field);
  try {
    return pending.get(key) ?? localStorage.getItem(key) ?? "";
  } catch {
    return pending.get(key) ?? "";
  }
}

export function write(step: Id, field: string, text: string): void {
  pending.set(name(step, field), text);
  if (!text) flush(); // what was sent, or put away, must not come back after a crash
  timer ??= setTimeout(flush, EVERY);
}

export function flush(): void {
  clearTimeout(timer);
  timer = undefined;
  try {
    for (const [key, text] of pending) text ? localStorage.setItem(key, text) : localStorage.removeItem(key);
    pending.clear();
  } catch {
    /* no storage here: the drafts live as long as the page */
  }
}

/** The names of all that is kept on this device: the step and the field are their last two parts. */
export function kept(): string[] {
  flush();
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`draft:${page.session}:`));
  } catch {
    return [];
  }
}

export function forgetAll(): void {
  pending.clear();
  for (const key of kept()) localStorage.removeItem(key);
}

/** A box's text, kept. `draft.text.value = "…"` writes it; the empty string forgets it. */
export function useDraft(step: Id, field: string, submit?: () => void): Draft {
  const draft = useMemo<Draft>(() => ({ step, field, text: signal(read(step, field)) }), [step, field]);
  draft.submit = submit;
  useEffect(() => draft.text.subscribe((text) => write(step, field, text)), [draft]);
  useEffect(() => {
    open.value = [...open.peek(), draft];
    return () => {
      open.value = open.peek().filter((other) => other !== draft);
    };
  }, [draft]);
  return draft;
}

let carried: { said: Readonly<Record<string, string>>; focused: boolean } | null = null;

/** What somebody typed before the scripts were there, and under which ids that page would send it. */
export function carry(form: HTMLFormElement | null | undefined): void {
  if (!form) return;
  const said = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  carried = { said, focused: document.activeElement?.getAttribute("name") === "text" };
}

/** The first box that asks goes on with it, behind what it has kept itself. True when it was being written in. */
export function takeOver(draft: Draft, forWhom: Draft): boolean {
  const was = carried;
  carried = null;
  if (!was) return false;
  const { text = "", for_whom = "", op_id = "", idea = "", step = draft.step } = was.said;
  if (text && step !== draft.step) write(step, draft.field, text);
  else if (text) {
    if (!draft.text.peek()) write(step, KNOWN, `${op_id} ${idea}`);
    draft.text.value = [draft.text.peek(), text].filter(Boolean).join("\n");
    forWhom.text.value ||= for_whom;
  }
  return was.focused;
}

export const unfinished = (step: Id): Draft[] =>
  open.value.filter((draft) => [draft.step, draft.from].includes(step) && draft.text.value.trim() !== "");

if (typeof addEventListener === "function") {
  addEventListener("pagehide", flush);
  addEventListener("visibilitychange", flush);
}
