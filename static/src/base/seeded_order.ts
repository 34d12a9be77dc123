/**
 * Each voter's own order of the options: random, so that nobody gains by standing first, and the same for that
 * voter at every visit. Seeded by member and poll; no state is kept.
 */
function seed(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** A small generator of numbers in [0, 1): a counter whose bits are well mixed. */
function numbers(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let bits = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
  };
}

export function ownOrder<T>(options: readonly T[], member: string, poll: string): T[] {
  const order = [...options];
  const random = numbers(seed(`${member}/${poll}`));
  for (let last = order.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(random() * (last + 1));
    [order[last], order[pick]] = [order[pick] as T, order[last] as T];
  }
  return order;
}
