/**
 * What was just done, and a named way back for 10 seconds. Reversible acts run at once; nobody is asked first.
 *   offerUndo(t("room.withdrawn"), opId)   the way back is the command `undo`
 *   tell(t("common.saved"))                only says it
 */
import { signal } from "@preact/signals";
import undo from "lucide-static/icons/undo-2.svg";
import { useEffect, useState } from "preact/hooks";
import { t } from "../base/i18n";
import { announce, hush } from "../base/live_region";
import type { Id } from "../contract/cards";
import type { Ack } from "../contract/messages";
import { arePressesTold, ask, takeBack } from "../outbox/outbox";
import { Button } from "./Button";
import { besideItsBox, forgive } from "./field_errors";
import { sheets, topmost } from "./open_sheets";

interface Note {
  text: string;
  back?: () => void;
  /** What pressing it does: nearly always "undo". */
  word?: string;
  danger?: boolean;
  /** The sheet in which it was said; "" is the page. */
  place: string;
}

const FOR = 10_000;
const TOLD_FOR = 4_000; // nothing to decide: read, and gone
export const note = signal<Note | null>(null);

export function tell(text: string, danger = false, place = topmost()): void {
  note.value = { text, danger, place };
  announce(text);
}

/** Of the room, not of what one does in a sheet: it is seen on the page, when the sheet has shut, and heard at once. */
export const tellOnThePage = (text: string): void => tell(text, false, "");

/** What was only told is over when the room has gone on; a way back stays. */
export function untell(): void {
  if (note.peek() && !note.peek()?.back) note.value = null;
}

/** It is not so any more, whoever took it back. */
export function untold(text: string): void {
  if (note.peek()?.text === text) note.value = null;
}

/** A pair of buttons stands on the page, back and forth: then no message has a way back of its own beside them. */
export const paired = signal(false);

/** For whatever draws the pair. */
export function usePair(): void {
  useEffect(() => {
    paired.value = true;
    return () => {
      paired.value = false;
    };
  }, []);
}

export function offer(text: string, back: () => void, word = t("common.undo")): void {
  if (paired.peek()) tell(text);
  else {
    note.value = { text, back, word, place: topmost() };
    announce(`${text} ${word}`);
  }
}

export function offerUndo(text: string, op_id: Id): void {
  offer(text, async () => {
    if (takeBack(op_id)) tell(t("common.undone"));
    else answer(await ask("undo", { op_id }), t("common.undone"));
  });
}

/** What came of a command that was asked: `done`, or the refusal in its own words, beside the box it is about. */
export function answer(ack: Ack | null, done?: string): boolean {
  forgive();
  if (ack?.ok) {
    if (done) tell(done);
    return true;
  }
  if (ack && besideItsBox(ack)) {
    note.value = null;
    announce(ack.error.message);
    return false;
  }
  if (ack) tell(ack.error.message, true);
  else if (!arePressesTold()) tell(t("common.no_answer"), true);
  return false;
}

/** Where a note is seen: in the sheet it was said in, and on the page once that has shut. */
const placeOf = ({ place }: Note): string => (sheets.value.includes(place) ? place : "");

/** Beneath a sheet that opened since, a note is out of reach: there its time does not run. */
export function UndoBar({ within = "" }: { within?: string }) {
  const shown = note.value && placeOf(note.value) === within ? note.value : null;
  const covered = within !== (sheets.value.at(-1) ?? "");
  const [held, hold] = useState(false);
  useEffect(() => {
    if (!shown || held || covered) return;
    const timer = setTimeout(
      () => {
        note.value = null;
      },
      shown.back || shown.danger ? FOR : TOLD_FOR,
    );
    return () => clearTimeout(timer);
  }, [shown, held, covered]);
  if (!shown) return null;
  const act = () => {
    note.value = null;
    hush(); // what is taken back is not so any more
    shown.back?.();
  };
  return (
    <aside
      aria-label={t("common.undo")}
      class={`undo-bar arrive ${shown.danger ? "danger" : ""}`}
      onFocusCapture={() => hold(true)}
      onBlurCapture={() => hold(false)}
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
    >
      <p>{shown.text}</p>
      {shown.back ? (
        <Button
          kind="secondary"
          small
          icon={shown.word === t("common.undo") ? undo : undefined}
          onClick={act}
        >
          {shown.word}
        </Button>
      ) : (
        <Button kind="quiet" small onClick={act}>
          {t("common.close")}
        </Button>
      )}
    </aside>
  );
}
