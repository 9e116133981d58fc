import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toBvid } from '../../tests/fake-bili/state/bvid.ts';
import { aidOfBvid } from './bvid.ts';

it.each([
  ['BV17x411w7KC', 170_001],
  ['BV1L9Uoa9EUx', 111_298_867_365_120],
  ['BV17x411w7K', null],
  ['BV17x411w7K0', null],
  ['av170001', null],
])('%s: %s', (bvid, aid) => {
  expect(aidOfBvid(bvid)).toBe(aid);
});

it('finds the number of every id', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 50 }), (aid) => {
      expect(aidOfBvid(toBvid(aid))).toBe(aid);
    }),
  );
});
