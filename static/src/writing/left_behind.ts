/** What was left half-written in a step that the room has been through: where it is, what it says, and the way back to it. */
import { effect } from "@preact/signals";
import type { Id, Step } from "../contract/cards";
import { card, me, step as now, session } from "../sync/store";
import { KNOWN, kept, open, read, unfinished, write } from "./drafts";
import { follow, stayed } from "./shown_step";

export interface Left {
  step: Step;
  field: string;
  text: string;
}

/** They go with an idea, and are no text of their own. */
const BESIDE: readonly string[] = ["for_whom", KNOWN];

function keptAs(key: string): Left[] {
  const [, , by, id = "", ...rest] = key.split(":");
  const [step, field] = [card("steps", id), rest.join(":")];
  if (!step || by !== me.value?.id || BESIDE.includes(field)) return [];
  const text = read(id, field);
  return text.trim() ? [{ step, field, text }] : [];
}

/** All that this person has begun to write here and not sent, the earliest first. */
export const unsentDrafts = (): Left[] =>
  kept()
    .flatMap(keptAs)
    .sort((one, other) => one.step.position - other.step.position);

/** Begun for a step that is still to come: it waits there. */
export const isAhead = ({ step }: Left): boolean => step.position > (now.value?.position ?? 0);

/** Nothing is sent any more, and the boxes are gone: what was begun is to be read, in the last step as in the others. */
export const tooLate = (): boolean => session.value?.state === "ended";

/** All of it that stands in no box on this page. */
export const leftBehind = (): Left[] =>
  unsentDrafts().filter((left) => (tooLate() || left.step.id !== now.value?.id) && !inSight(left));

const inSight = ({ step, field }: Left): boolean =>
  open.value.some((box) => box.step === step.id && box.field === field);

/** Gives the way to have it back. */
export function throwAway({ step, field }: Left): () => void {
  const all = [field, ...(field === "idea" ? BESIDE : [])].map(
    (name) => [name, read(step.id, name)] as const,
  );
  for (const [name] of all) write(step.id, name, "");
  return () => {
    for (const [name, text] of all) write(step.id, name, text);
  };
}

/** This phone goes back to where it is written, and follows the room again once it is sent or emptied. */
export function goBackTo(step: Id): void {
  let found = false;
  stayed.value = step;
  const stop = effect(() => {
    const writing = unfinished(step).length > 0;
    if (found && !writing && stayed.peek() === step) follow();
    found ||= writing;
    if (stayed.value !== step) queueMicrotask(() => stop());
  });
}

/** As a person reads it: of a form, the words in it. */
export function wordsOf(text: string): string {
  try {
    return text.startsWith("{") ? words(JSON.parse(text)).join(" · ") : text;
  } catch {
    return text;
  }
}

const AN_ID = /^[0-9a-f-]{20,}$/;

function words(value: unknown): string[] {
  if (typeof value === "string") return value.trim() && !AN_ID.test(value) ? [value.trim()] : [];
  return value && typeof value === "object" ? Object.values(value).flatMap(words) : [];
}
