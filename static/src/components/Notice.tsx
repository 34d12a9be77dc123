/** Something to know: a notice in the page, a banner across it, and the plain words where nothing is yet. */
import type { ComponentChildren } from "preact";

interface NoticeProps {
  kind?: "ok" | "warning" | "danger";
  children: ComponentChildren;
}

export function Notice({ kind, children }: NoticeProps) {
  return <div class={`notice ${kind ?? ""}`}>{children}</div>;
}

/** Across the page, with its choices: it stays until one is taken. */
interface BannerProps {
  text: string;
  /** One line, by the way. */
  slim?: boolean;
  children?: ComponentChildren;
}

export function Banner({ text, slim, children }: BannerProps) {
  return (
    <div class={`banner ${slim ? "slim" : ""}`}>
      <p>{text}</p>
      {children && <div class="buttons">{children}</div>}
    </div>
  );
}

/** What will appear here, and at most one thing to do. */
export function EmptyState({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p>{text}</p>
      {children}
    </div>
  );
}
