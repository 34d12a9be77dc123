/**
 * Whether a text that may take only so many lines is cut there: only then there is more to read. One observer for all
 * of them; a row that is not drawn yet is looked at when it is.
 */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

type Look = (box: HTMLElement) => void;
const looks = new WeakMap<Element, Look>();
let observer: ResizeObserver | undefined;

function watch(box: HTMLElement, look: Look): () => void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target } of entries) looks.get(target)?.(target as HTMLElement);
  });
  looks.set(box, look);
  observer.observe(box);
  return () => observer?.unobserve(box);
}

/** `open`: it stands in full now, and was cut before that. */
export function useCut<Box extends HTMLElement>(
  text: string,
  open: boolean,
): [RefObject<Box | null>, boolean] {
  const box = useRef<Box>(null);
  const [cut, setCut] = useState(false);
  useEffect(() => {
    if (open || !box.current) return;
    return watch(box.current, ({ scrollHeight, clientHeight }) => setCut(scrollHeight > clientHeight + 1));
  }, [open, text]);
  return [box, cut];
}
