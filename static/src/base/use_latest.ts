/** A function that stays the same from one drawing to the next and always does what the newest one does. */
import { useCallback, useRef } from "preact/hooks";

export function useLatest<Args extends unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const newest = useRef(act);
  newest.current = act;
  return useCallback((...args: Args) => newest.current(...args), []);
}
