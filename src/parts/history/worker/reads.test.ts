import { expect, it } from 'vitest';
import { historyPageRead } from './reads.ts';

const cursor = { max: 9, view_at: 900, business: 'archive' };
const page = (dropped: number, change: object = {}) =>
  historyPageRead.value(
    { cursor: { ...cursor, ...change }, list: [] } as never,
    { cursor: null },
    dropped,
  );

it('a page of which no row could be read is no end of the history', () => {
  expect(page(30)).toEqual({ items: [], next: cursor });
  expect(page(0).next).toBeNull();
  expect(page(30, { is_end: true }).next).toBeNull();
  expect(page(30, { max: 0, view_at: 0 }).next).toBeNull();
});
