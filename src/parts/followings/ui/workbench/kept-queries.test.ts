import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MOST_QUERIES, queriesKey } from '@/src/parts/followings/shared/named-queries.ts';
import { createKeptQueries } from './kept-queries.ts';

const ME = 7;
let ended: AbortController;
beforeEach(() => {
  localStorage.clear();
  ended = new AbortController();
});
afterEach(() => {
  ended.abort();
  vi.restoreAllMocks();
});

function open() {
  const queries = createKeptQueries(ended.signal);
  queries.of(ME);
  return queries;
}
const names = (queries: ReturnType<typeof open>) => queries.all.value.map(({ name }) => name);
const query = (name: string) => ({ name, query: 'mutual=' });

it('what one window keeps or drops, another one does not undo', () => {
  const [one, other] = [open(), open()];
  one.save(query('甲'));
  other.save(query('乙'));
  one.save(query('丙'));
  other.drop('甲');
  one.save(query('丁'));
  expect(names(one)).toEqual(['乙', '丙', '丁']);
  expect(names(open())).toEqual(['乙', '丙', '丁']);
  dispatchEvent(new Event('storage'));
  expect(names(other)).toEqual(['乙', '丙', '丁']);
});

it('what was erased elsewhere does not come back with the next one', () => {
  const one = open();
  one.save(query('甲'));
  localStorage.clear();
  one.save(query('乙'));
  expect(names(open())).toEqual(['乙']);
});

it('what cannot be kept holds as long as the page is open', () => {
  const one = open();
  one.save(query('甲'));
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  one.save(query('乙'));
  dispatchEvent(new Event('storage'));
  one.save(query('丙'));
  expect(names(one)).toEqual(['甲', '乙', '丙']);
});

it('of more than may be made, as two devices have together, none is lost by the next change', () => {
  const many = Array.from({ length: 2 * MOST_QUERIES }, (_, n) => query(`${n}`));
  localStorage.setItem(queriesKey(ME), JSON.stringify(many));
  const one = open();
  expect(one.save(query('x'))).toBe('too-many');
  one.drop('3');
  expect(names(open())).toHaveLength(2 * MOST_QUERIES - 1);
});
