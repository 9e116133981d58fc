import { expect, it } from 'vitest';
import { MOST_VIEWS, readViews, type SavedView, withoutView, withView } from './views.ts';

const kept = (result: ReturnType<typeof withView>): readonly SavedView[] => {
  if (typeof result === 'string') throw new Error(result);
  return result;
};

it('a view is kept under its name, replaced by the next of that name, and forgotten', () => {
  const one = kept(withView([], { name: ' 久未更新 ', query: 'quiet=06&-special' }));
  expect(one).toEqual([{ name: '久未更新', query: 'quiet=6&-special=' }]);
  const two = kept(withView(one, { name: '互粉', query: 'mutual' }));
  const three = kept(withView(two, { name: '久未更新', query: 'quiet=12' }));
  expect(three.map(({ query }) => query)).toEqual(['quiet=12', 'mutual=']);
  expect(withoutView(three, '久未更新').map(({ name }) => name)).toEqual(['互粉']);
});

it('a view needs a name, and there is a most', () => {
  expect(withView([], { name: ' \ud800', query: '' })).toBe('empty');
  const many = Array.from({ length: MOST_VIEWS }, (_, n) => ({ name: `${n}`, query: '' }));
  expect(withView(many, { name: 'x', query: '' })).toBe('too-many');
  expect(kept(withView(many, { name: '7', query: 'vip' }))[7]?.query).toBe('vip=');
});

it('of what was kept only views come back, those of a later version as they are', () => {
  const later = { name: '新', query: 'shiny=1' };
  const stored = [later, null, 5, { name: '' }, { name: 'x', query: 1 }, later];
  expect(readViews(stored)).toEqual([later]);
  expect([readViews(null), readViews({ length: 3 })]).toEqual([[], []]);
});
