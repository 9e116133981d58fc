import { describe, expect, it } from 'vitest';
import { COPY_PAGES } from './copy-pages.ts';
import { beginsWithCopy } from './early-copy.ts';
import { DASHBOARD_PAGES } from './pages/index.ts';
import { parseRoute } from './route.ts';

describe('the copy that is read before any page is there', () => {
  it.each([...COPY_PAGES])('is for #/%s, which is a page', (id) => {
    expect(parseRoute(`#/${id}`, DASHBOARD_PAGES)).toMatchObject({ type: 'page', page: { id } });
    for (const after of ['', '/', '?mutual=']) expect(beginsWithCopy(`#/${id}${after}`)).toBe(true);
  });

  it('is for the bare address, and for nothing else', () => {
    for (const hash of ['', '#', '#/', '#/?x=1']) expect(beginsWithCopy(hash)).toBe(true);
    for (const hash of ['#/groups/new/42', '#/history', '#/followings/x', '#/user/1']) {
      expect(beginsWithCopy(hash)).toBe(false);
    }
  });
});
