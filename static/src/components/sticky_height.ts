/** What sticks to an edge tells the style sheets how high it is: nothing may hide behind it, least of all the focus. */
import { useEffect, useRef } from "preact/hooks";

export function useHeight<Bar extends HTMLElement>(property: string) {
  const bar = useRef<Bar>(null);
  useEffect(() => {
    const style = document.documentElement.style;
    const watch = new ResizeObserver(() =>
      style.setProperty(property, `${bar.current?.offsetHeight ?? 0}px`),
    );
    if (bar.current) watch.observe(bar.current);
    return () => {
      watch.disconnect();
      style.removeProperty(property);
    };
  }, [property]);
  return bar;
}
