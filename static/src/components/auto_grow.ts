/** A box that is as high as what is written in it, up to what the sheets allow; older browsers are helped along. */
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

const grows = typeof CSS !== "undefined" && CSS.supports("field-sizing", "content");

export function useGrowing(box: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    if (grows || !box.current) return;
    box.current.style.height = "auto";
    box.current.style.height = `${box.current.scrollHeight + 3}px`; // and its two borders
  }, [text]);
}
