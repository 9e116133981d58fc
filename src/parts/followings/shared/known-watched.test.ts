import { expect, it } from 'vitest';
import { row } from '../../../../tests/support/following-rows.ts';
import { withWatched } from './known-watched.ts';

const rows = [row({ mid: 1 }), row({ mid: 2 }), row({ mid: 3 })];
const found = new Map([
  [1, { count: 4, lastSeconds: 900 }],
  [2, { count: 1, lastSeconds: null }],
]);

it('everybody is told of, whether the archive has anything of theirs or not', () => {
  const whole = { fromSeconds: 100, asOfSeconds: 1_000 };
  const known = { wholeFromSeconds: 100, asOfSeconds: 1_000 };
  expect(withWatched(rows, { found, whole }).map(({ watched }) => watched)).toEqual([
    { works: 4, lastSeconds: 900, ...known },
    { works: 1, lastSeconds: null, ...known },
    { works: 0, lastSeconds: null, ...known },
  ]);
});

it('an archive that is not whole for any time says only what it has', () => {
  const [first] = withWatched(rows, { found, whole: null });
  const unknown = { wholeFromSeconds: null, asOfSeconds: null };
  expect(first?.watched).toEqual({ works: 4, lastSeconds: 900, ...unknown });
});

it('without an archive nothing is known, and the rows are the same', () => {
  expect(withWatched(rows, null)).toBe(rows);
});
