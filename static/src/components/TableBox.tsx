/** A table that may be wider than the screen: it is scrolled by itself, by touch and by keyboard. */
import type { ComponentChildren } from "preact";

interface TableBoxProps {
  label: string;
  kind?: string;
  children: ComponentChildren;
}

export function TableBox({ label, kind = "", children }: TableBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section class={`table-wrap ${kind}`} tabIndex={0} aria-label={label}>
      <table class="table">{children}</table>
    </section>
  );
}
