import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type ArchiveSearch,
  archiveAddress,
  readArchiveAddress,
  WATCHED,
  WHERE,
} from './archive-search.ts';

const NOTHING: ArchiveSearch = {
  text: '',
  business: null,
  device: null,
  watched: 'any',
  where: 'any',
};

it('what is searched for is read from its own address again', () => {
  const any: fc.Arbitrary<ArchiveSearch> = fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.trim()),
    business: fc.constantFrom(null, 'archive', 'article-list', 'pgc'),
    device: fc.constantFrom(null, 'phone', 'tv'),
    watched: fc.constantFrom(...WATCHED),
    where: fc.constantFrom(...WHERE),
  });
  fc.assert(
    fc.property(any, (search) => {
      expect(readArchiveAddress(archiveAddress(search))).toEqual(search);
    }),
  );
});

it('searching for nothing has the address of the page', () => {
  expect(archiveAddress({ ...NOTHING, text: '  ' })).toBe('#/history');
  expect(readArchiveAddress('#/history')).toEqual(NOTHING);
});

it.each([
  ['#/history?q=up%3A%E7%8C%AB&device=tv', { ...NOTHING, text: 'up:猫', device: 'tv' }],
  ['#/history?kind=<b>&device=fridge&watched=none&x=1', NOTHING],
  ['#/stats?q=a', null],
])('%s', (hash, search) => {
  expect(readArchiveAddress(hash)).toEqual(search);
});
