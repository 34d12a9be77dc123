/**
 * A sheet over the page: the browser's own dialog, which keeps the focus inside and gives it back afterwards. It opens
 * in the same breath as the press that asked for it: what is typed next, and Escape, goes to it.
 */
import x from "lucide-static/icons/x.svg";
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../i18n";
import { Button } from "./Button";

interface SheetProps {
  title: string;
  onClose(): void;
  children: ComponentChildren;
}

export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  const outside = (event: MouseEvent) => {
    if (event.target === dialog.current) dialog.current?.close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog class="sheet" ref={dialog} aria-labelledby={id} onClose={onClose} onClick={outside}>
      <div class="sheet-body">
        <header class="sheet-head">
          <h2 id={id}>{title}</h2>
          <Button kind="quiet" icon={x} label={t("common.close")} onClick={() => dialog.current?.close()} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
