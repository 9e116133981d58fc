import { expect, it } from 'vitest';
import { ownDaysAt, ownRange } from './own-range.ts';

const at = (...parts: readonly number[]) =>
  new Date(...(parts as [number, number])).getTime() / 1000;

it('chosen days are taken whole, in either order, and an end that is left open is none', () => {
  const days = { from: at(2025, 1, 28), to: at(2025, 2, 3, 23, 59, 59) };
  expect(ownRange({ from: '2025-02-28', to: '2025-03-03' })).toEqual(days);
  expect(ownRange({ from: '2025-03-03', to: '2025-02-28' })).toEqual(days);
  expect(ownRange({ from: '2025-02-28', to: '' })).toEqual({ ...days, to: null });
  expect(ownRange({ from: '', to: '2025-03-03' })).toEqual({ ...days, from: null });
  expect(ownRange({ from: '', to: '' })).toEqual({ from: null, to: null });
  expect(ownRange({ from: '2025-05-05', to: '2025-05-05' })).toEqual({
    from: at(2025, 4, 5),
    to: at(2025, 4, 5, 23, 59, 59),
  });
});

it('begins with this month', () => {
  expect(ownDaysAt(new Date(2026, 10, 27, 12))).toEqual({ from: '2026-11-01', to: '2026-11-27' });
});
