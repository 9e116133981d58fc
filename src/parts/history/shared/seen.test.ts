import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archivedViewing } from '../../../../tests/support/archived-viewing.ts';
import type { Viewing } from './archive.ts';
import { seenIn, seenOf } from './seen.ts';
import { emptyBlock, withViewings } from './viewing-block.ts';

const AT = 1_760_000_000;
const DAY = 86_400;
const BVID = 'BV17x411w7KC';

const viewing = (fields: Partial<Viewing>) =>
  archivedViewing({ key: 'archive_42', oid: 42, bvid: BVID, viewedSeconds: AT, ...fields });

const monthWith = (...viewings: readonly Viewing[]) =>
  seenIn(withViewings(emptyBlock(7, 202510, 0), viewings));

const seen = (...viewings: readonly Viewing[]) => seenOf([monthWith(...viewings)], BVID);

describe('a video', () => {
  it.each<[string, readonly Partial<Viewing>[], object | null]>([
    ['that is not kept', [{ bvid: 'BV1xx411c7mD' }], null],
    ['that was watched to its end', [{ progress: 'finished' }], { times: 1, percent: 100 }],
    ['that was watched nearly so', [{ progress: 540 }], { times: 1, percent: 90 }],
    ['that was broken off', [{ progress: 260 }], { times: 0, percent: 43 }],
    ['that was only opened', [{ progress: 0 }], { times: 0, percent: 1 }],
    ['whose length nobody knows', [{ durationSeconds: 0 }], { times: 0, percent: null }],
    [
      'that was gone on with after its length was told',
      [{ durationSeconds: 0 }, { viewedSeconds: AT + DAY, progress: 60 }],
      { times: 0, percent: 10 },
    ],
    [
      'that was seen again, not so far',
      [{ progress: 'finished' }, { viewedSeconds: AT + DAY, progress: 30 }],
      { times: 1, percent: 100 },
    ],
    [
      'that was seen to its end on three days',
      [0, 1, 2].map((n) => ({ viewedSeconds: AT + n * DAY, progress: 'finished' as const })),
      { times: 3, percent: 100 },
    ],
    [
      'of which the last minutes were told twice',
      [{ progress: 560 }, { viewedSeconds: AT + 40, progress: 'finished' }],
      { times: 1, percent: 100 },
    ],
    [
      'that nobody dated, twice told',
      [
        { viewedSeconds: 0, progress: 'finished' },
        { viewedSeconds: AT, progress: 'finished' },
      ],
      { times: 2, percent: 100 },
    ],
    ['that is none, but a live room', [{ key: 'live_42' }], null],
  ])('%s', (_, rows, expected) => {
    expect(seen(...rows.map(viewing))).toEqual(expected);
  });
});

it('is found by its number as well, and by that alone where it has no other id', () => {
  expect(seenOf([monthWith(viewing({ progress: 60 }))], 'av42')).toEqual({ times: 0, percent: 10 });
  const alone = monthWith(viewing({ bvid: '', progress: 60 }));
  expect(seenOf([alone], 'av42')).toEqual({ times: 0, percent: 10 });
  expect(seenOf([alone], BVID)).toBeNull();
});

it('months say the same together, in any order', () => {
  const rows = fc.array(
    fc.record({
      progress: fc.oneof(fc.nat(700), fc.constant('finished' as const)),
      durationSeconds: fc.constantFrom(0, 600),
      viewedSeconds: fc.nat(5_000_000),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.array(rows, { minLength: 1, maxLength: 4 }), (months) => {
      const all = months.map((ofIt) => monthWith(...ofIt.map(viewing)));
      const whole = seenOf(all, BVID);
      expect(seenOf(all.toReversed(), BVID)).toEqual(whole);
      const parts = all.flatMap((one) => seenOf([one], BVID) ?? []);
      expect(whole?.times).toBe(parts.reduce((sum, { times }) => sum + times, 0));
      expect(whole?.percent ?? 0).toBe(Math.max(...parts.map(({ percent }) => percent ?? 0)));
    }),
  );
});
