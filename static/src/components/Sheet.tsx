/**
 * A sheet over the page: the browser's own dialog, which keeps the focus inside and gives it back afterwards. It opens
 * in the same breath as the press that asked for it: what is typed next, and Escape, goes to it.
 *
 * Nothing typed in it is lost by a slip: Escape, × and a press outside ask first where something is unsaved, and a
 * press that began inside is none outside. What is told meanwhile is told in here, for all else is out of reach.
 */
import x from "lucide-static/icons/x.svg";
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../base/i18n";
import { page } from "../base/page";
import { savedOrGivenUp } from "../base/saving";
import { session } from "../sync/store";
import { attentionTitle, attentionWords } from "./attention_words";
import { Button } from "./Button";
import { Place } from "./field_errors";
import { note, opened, shut, unsaved } from "./open_sheets";
import { UndoBar } from "./Undo";

interface SheetProps {
  title: string;
  onClose(): void;
  children: ComponentChildren;
}

let n = 0;
/** A name that no other sheet has had: what was told in one is not told in the next that opens at its place. */
const anew = (): string => {
  n += 1;
  return `sheet-${n}`;
};

export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [id] = useState(anew);
  const { asking, leave, stay, close, onPointerDown, onClick, look } = useLeaving(dialog);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    look();
    opened(id);
    return () => shut(id);
  }, []);
  const called = useCall(dialog, leave);
  return (
    <dialog
      class="sheet"
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        void leave();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
        event.preventDefault(); // asked twice, a browser shuts it without asking us
        void leave();
      }}
      onFocusIn={look}
      onPointerDown={onPointerDown}
      onClick={onClick}
    >
      <div class="sheet-body">
        <header class="sheet-head">
          <h2 id={id}>{title}</h2>
          <Button kind="quiet" icon={x} label={t("common.close")} onClick={() => void leave()} />
        </header>
        {called && <Called />}
        <Place.Provider value={id}>{children}</Place.Provider>
        {asking && <Unsaved stay={stay} close={close} />}
        <UndoBar within={id} />
      </div>
    </dialog>
  );
}

function useLeaving(dialog: RefObject<HTMLDialogElement | null>) {
  const [asking, ask] = useState(false);
  const [known] = useState(() => new Map());
  const began = useRef(false);
  const close = () => dialog.current?.close();
  const look = () => {
    if (dialog.current) note(dialog.current, known);
  };
  /** A box that saves itself when it is left is left now. True when it shut. */
  const leave = async (): Promise<boolean> => {
    const here = document.activeElement;
    if (here instanceof HTMLElement && here.dataset.saves !== undefined) here.blur();
    await savedOrGivenUp();
    if (!dialog.current) return true;
    if (unsaved(dialog.current, known)) ask(true);
    else close();
    return !dialog.current.open;
  };
  return {
    asking,
    leave,
    close,
    look,
    stay: () => ask(false),
    onPointerDown: (event: PointerEvent) => {
      look();
      began.current = event.target === dialog.current;
    },
    onClick: (event: MouseEvent) => {
      if (event.target === dialog.current && began.current) void leave();
    },
  };
}

function Unsaved({ stay, close }: { stay(): void; close(): void }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector("button")?.focus(), []);
  return (
    <div class="notice warning sheet-ask" role="alert" ref={box}>
      <p>{t("common.unsaved")}</p>
      <div class="buttons">
        <Button onClick={stay}>{t("common.keep_writing")}</Button>
        <Button kind="quiet" onClick={close}>
          {t("common.close_unsaved")}
        </Button>
      </div>
    </div>
  );
}

/** "Kig op" goes before any sheet on a phone: it shuts, or says so itself where something in it is unsaved. */
function useCall(dialog: RefObject<HTMLDialogElement | null>, leave: () => Promise<boolean>): boolean {
  const on = page.kind === "room" && Boolean(session.value?.attention?.on);
  const before = useRef(on);
  const [called, call] = useState(false);
  useEffect(() => {
    if (on && !before.current) void leave().then((shut) => (shut ? lookUp() : call(true)));
    if (!on) call(false);
    before.current = on;
  }, [on]);
  return called && dialog.current !== null;
}

/** The heading could not take the focus while the sheet was there. */
const lookUp = (): void => {
  setTimeout(() => document.querySelector<HTMLElement>("main.look-up h1")?.focus());
};

function Called() {
  return (
    <div class="notice" role="alert">
      <p>
        <b class="words">{attentionTitle()}</b> <span class="words">{attentionWords()}</span>
      </p>
      <p>{t("room.look_up_writing")}</p>
    </div>
  );
}
