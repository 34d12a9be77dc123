/** The bar that stays at the bottom, above the keyboard: a composer, a ballot's budget, the next thing to do. */
import type { ComponentChildren } from "preact";
import { useHeight } from "./height";

export function BottomBar({ children }: { children: ComponentChildren }) {
  const bar = useHeight<HTMLDivElement>("--bottom");
  return (
    <div class="bottom" ref={bar}>
      {children}
    </div>
  );
}
