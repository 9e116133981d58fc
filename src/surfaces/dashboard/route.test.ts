import { describe, expect, it } from 'vitest';
import { DASHBOARD_PAGES } from './pages/index.ts';
import { parseRoute, pathOf } from './route.ts';

const parse = (hash: string) => {
  const route = parseRoute(hash, DASHBOARD_PAGES);
  return route.type === 'page' ? [route.page.id, route.mid] : route.type;
};

describe('parseRoute', () => {
  it.each([
    'followings',
    'groups',
    'rules',
    'toview',
    'history',
    'stats',
    'relations',
    'find',
    'changes',
    'snapshots',
    'account',
    'names',
    'journal',
    'check',
    'settings',
  ])('#/%s is a page', (id) => {
    expect(parse(`#/${id}`)).toEqual([id, 0]);
    expect(parse(`#/${id}/`)).toEqual([id, 0]);
    expect(parse(`#/${id}?x=1&y=2`)).toEqual([id, 0]);
  });

  it('reads a person and a new group', () => {
    expect(parse('#/user/3494001122334455')).toEqual(['user', 3494001122334455]);
    expect(parse('#/groups/new/42')).toEqual(['new-group', 42]);
  });

  it('reads places inside a page, which stays the same page', () => {
    const route = parseRoute('#/account/public-notes?x=1', DASHBOARD_PAGES);
    expect(route).toMatchObject({ type: 'page', part: 'public-notes', key: '#/account' });
    expect(parse('#/account/exp/')).toEqual(['account', 0]);
    expect(parseRoute('#/account', DASHBOARD_PAGES)).toMatchObject({ part: '', key: '#/account' });
  });

  it('knows the bare address', () => {
    for (const hash of ['', '#', '#/']) expect(parse(hash)).toBe('home');
  });

  it.each([
    '#/user',
    '#/user/0',
    '#/user/abc',
    '#/user/99999999999999999',
    '#/nowhere',
    '#/journal/7',
    '#/account/nowhere',
    '#/account/7',
  ])('%s leads nowhere', (hash) => {
    expect(parse(hash)).toBe('unknown');
  });
});

describe('the registry', () => {
  it('has no address and no name of a page twice', () => {
    expect(new Set(DASHBOARD_PAGES.map(pathOf)).size).toBe(DASHBOARD_PAGES.length);
    expect(new Set(DASHBOARD_PAGES.map(({ id }) => id)).size).toBe(DASHBOARD_PAGES.length);
  });
});
