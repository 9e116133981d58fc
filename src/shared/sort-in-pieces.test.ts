import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortInPieces } from './sort-in-pieces.ts';

interface One {
  readonly by: number;
  readonly place: number;
}
const compare = (a: One, b: One) => a.by - b.by;

function sorted(all: readonly One[]): readonly One[] {
  const steps = sortInPieces(all, compare);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

it('sorts as the browser does, equals as they stood, and leaves the list as it was', () => {
  fc.assert(
    fc.property(fc.nat(4_000), fc.integer({ min: 1, max: 400 }), (n, kinds) => {
      const all = Array.from({ length: n }, (_, place) => ({ by: (place * 7919) % kinds, place }));
      const before = [...all];
      expect(sorted(all)).toEqual(all.toSorted(compare));
      expect(all).toEqual(before);
    }),
    { numRuns: 30 },
  );
});

it('no piece of it compares many', () => {
  const all = Array.from({ length: 10_000 }, (_, place) => ({ by: (place * 7919) % 9973, place }));
  let compared = 0;
  const steps = sortInPieces(all, (a, b) => {
    compared += 1;
    return compare(a, b);
  });
  const most: number[] = [];
  for (let step = steps.next(); !step.done; step = steps.next()) {
    most.push(compared);
    compared = 0;
  }
  const sum = most.reduce((a, b) => a + b);
  expect(Math.max(...most)).toBeLessThan(sum / 5);
});
