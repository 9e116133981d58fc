import { expect, it } from 'vitest';
import {
  MOST_QUERIES,
  type NamedQuery,
  readNamedQueries,
  withoutQuery,
  withQuery,
} from './named-queries.ts';

const kept = (result: ReturnType<typeof withQuery>): readonly NamedQuery[] => {
  if (typeof result === 'string') throw new Error(result);
  return result;
};

it('a query is kept under its name, replaced by the next of that name, and forgotten', () => {
  const one = kept(withQuery([], { name: ' 久未更新 ', query: 'quiet=06&-special' }));
  expect(one).toEqual([{ name: '久未更新', query: 'quiet=6&-special=' }]);
  const two = kept(withQuery(one, { name: '互粉', query: 'mutual' }));
  const three = kept(withQuery(two, { name: '久未更新', query: 'quiet=12' }));
  expect(three.map(({ query }) => query)).toEqual(['quiet=12', 'mutual=']);
  expect(withoutQuery(three, '久未更新').map(({ name }) => name)).toEqual(['互粉']);
});

it('a query needs a name, and there is a most', () => {
  expect(withQuery([], { name: ' \ud800', query: '' })).toBe('empty');
  const many = Array.from({ length: MOST_QUERIES }, (_, n) => ({ name: `${n}`, query: '' }));
  expect(withQuery(many, { name: 'x', query: '' })).toBe('too-many');
  expect(kept(withQuery(many, { name: '7', query: 'vip' }))[7]?.query).toBe('vip=');
});

it('of what was kept only queries come back, those of a later version as they are', () => {
  const later = { name: '新', query: 'shiny=1' };
  const stored = [later, null, 5, { name: '' }, { name: 'x', query: 1 }, later];
  expect(readNamedQueries(stored)).toEqual([later]);
  expect([readNamedQueries(null), readNamedQueries({ length: 3 })]).toEqual([[], []]);
});
