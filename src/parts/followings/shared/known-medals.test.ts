import { expect, it } from 'vitest';
import { row } from '../../../../tests/support/following-rows.ts';
import { withMedals } from './known-medals.ts';

const wall = { medals: [{ targetMid: 1, level: 12 }], onlyWorn: false, closed: false };
const rows = [row({ mid: 1 }), row({ mid: 2 })];
const levels = (given: ReturnType<typeof withMedals>) => given.map(({ medalLevel }) => medalLevel);

it('a whole wall tells of everybody', () => {
  expect(levels(withMedals(rows, wall, 0))).toEqual([12, 'none']);
});

it.each([
  ['only what is worn', { ...wall, onlyWorn: true }, 0],
  ['hidden', { ...wall, closed: true }, 0],
  ['with a row that nobody could read', wall, 1],
])('%s: whoever is missing is unknown', (_, given, dropped) => {
  expect(levels(withMedals(rows, given, dropped))).toEqual([12, null]);
});

it('never seen, nothing is known, and nothing changed gives the same rows', () => {
  expect(withMedals(rows, null, 0)).toBe(rows);
  const known = withMedals(rows, wall, 0);
  expect(withMedals(known, wall, 0)).toBe(known);
});
