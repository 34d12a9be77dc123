/** What somebody who looks for an idea has asked for (`Tools.tsx`, `Wall.tsx`). */
import { useState } from "preact/hooks";

export interface Looking {
  query: string;
  oldest: boolean;
  setQuery(query: string): void;
  setOldest(oldest: boolean): void;
  /** All of them, newest first. */
  reset(): void;
}

export function useLooking(): Looking {
  const [query, setQuery] = useState("");
  const [oldest, setOldest] = useState(false);
  const reset = () => {
    setQuery("");
    setOldest(false);
  };
  return { query, oldest, setQuery, setOldest, reset };
}
