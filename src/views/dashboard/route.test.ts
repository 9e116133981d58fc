import { describe, expect, it } from 'vitest';
import { parseRoute } from './route.ts';

describe('parseRoute', () => {
  it('reads a person and a new group', () => {
    expect(parseRoute('#/user/3494001122334455')).toEqual({ view: 'user', mid: 3494001122334455 });
    expect(parseRoute('#/groups/new/42')).toEqual({ view: 'new-group', mid: 42 });
  });

  it('reads the pages of their own', () => {
    expect(parseRoute('#/journal')).toEqual({ view: 'journal' });
    expect(parseRoute('#/settings')).toEqual({ view: 'settings' });
  });

  it('sends everything else to the start', () => {
    for (const hash of ['', '#/user/0', '#/user/abc', '#/user/99999999999999999', '#/nowhere']) {
      expect(parseRoute(hash)).toEqual({ view: 'start' });
    }
  });
});
