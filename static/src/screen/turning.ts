/** Turning over what the wall has no room for, without a screen. */
export interface Place {
  start: number;
  end: number; // one past the last that is seen
  of: number;
}

/** How many from the first on have their lower edge inside; one is always shown, even if it is cut. */
export function fitting(edges: readonly number[], height: number): number {
  const first = edges.findIndex((edge) => edge > height + 1);
  return first === -1 ? edges.length : Math.max(1, first);
}

/** Where each page so far began; forward only where something is left, back to where one came from. */
export function turned(starts: readonly number[], { end, of }: Place, by: 1 | -1): readonly number[] {
  if (by === 1) return end > (starts.at(-1) ?? 0) && end < of ? [...starts, end] : starts;
  return starts.length > 1 ? starts.slice(0, -1) : starts;
}
