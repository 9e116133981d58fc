/** So many are sorted at once, which takes two milliseconds where names are compared. */
const PIECE = 1_250;

function merged<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => number): T[] {
  const all: T[] = [];
  let at = 0;
  for (const one of left) {
    for (let next = right[at]; at < right.length; next = right[at]) {
      // Equals stay as they stood.
      if (compare(next as T, one) >= 0) break;
      all.push(next as T);
      at += 1;
    }
    all.push(one);
  }
  return all.concat(right.slice(at));
}

/**
 * Sorts as `toSorted` does, but between two pieces of the work it lets go: whoever has it done while
 * nobody waits can stop there, and go on later.
 */
export function* sortInPieces<T>(
  all: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let at = 0; at < all.length; at += PIECE) {
    runs.push(all.slice(at, at + PIECE).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
      yield;
    }
    runs = longer;
  }
  return runs[0] ?? [];
}
