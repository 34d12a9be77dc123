/** The bar that stays at the bottom, above the keyboard: a composer, a ballot's budget, the next thing to do. */
import type { ComponentChildren } from "preact";
import { useHeight } from "./sticky_height";

export function BottomBar({ label, children }: { label: string; children: ComponentChildren }) {
  const bar = useHeight<HTMLElement>("--bottom");
  return (
    <section class="bottom" aria-label={label} ref={bar}>
      {children}
    </section>
  );
}
