import { expect, it } from 'vitest';
import { stillThere, tally, withoutShown, withShown } from './selection.ts';

const shown = (...mids: number[]) => mids.map((mid) => ({ mid }));

it('what is chosen stays chosen under another filter, and the hidden are told', () => {
  const first = withShown(new Set(), shown(1, 2, 3));
  const second = withShown(first, shown(3, 4));
  expect([...second]).toEqual([1, 2, 3, 4]);
  expect(tally(second, shown(3, 4))).toEqual({ chosen: 4, hidden: 2, shown: 'all' });
  expect(tally(second, shown(3, 9))).toEqual({ chosen: 4, hidden: 3, shown: 'some' });
  expect(tally(second, [])).toEqual({ chosen: 4, hidden: 4, shown: 'none' });
  expect([...withoutShown(second, shown(3, 4, 9))]).toEqual([1, 2]);
});

it('people are gone from a selection only when everybody is known', () => {
  const ids = new Set([1, 2]);
  expect(stillThere(ids, shown(1), false)).toBe(ids);
  expect([...stillThere(ids, shown(1), true)]).toEqual([1]);
  expect(stillThere(ids, shown(1, 2, 3), true)).toBe(ids);
});
