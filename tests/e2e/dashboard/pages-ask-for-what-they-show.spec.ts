import type { Page } from '@playwright/test';
import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';
import { wireOf, wireSince } from '../wire.ts';

const inState = (page: Page, view: string) =>
  expect(page.locator(`[data-view="${view}"]`)).toHaveAttribute('data-state', 'ready');

const tab = (view: string) => (page: Page) => inState(page, view);

/** Places of docs/wire.md, where they are, and when all of them is there. */
const PLACES: readonly (readonly [place: string, hash: string, ready: (page: Page) => unknown])[] =
  [
    ['#/names', '#/names', (page) => opened(page, 'names')],
    ['#/find', '#/find', (page) => opened(page, 'find')],
    ['#/user/<mid>', `#/user/${PEOPLE.rich}`, tab('same-followings')],
    ['#/user/<mid>?tab=works', `#/user/${PEOPLE.rich}?tab=works`, tab('works')],
    [
      '#/user/<mid>?tab=followings',
      `#/user/${PEOPLE.rich}?tab=followings`,
      tab('their-followings'),
    ],
    ['#/user/<mid>?tab=fans', `#/user/${PEOPLE.rich}?tab=fans`, tab('their-fans')],
  ];

test('a page asks for what it shows, and within ten minutes for nothing more', async ({
  bili,
  signedIn,
}) => {
  for (const [place, hash, ready] of PLACES) {
    const since = bili.log.length;
    const page = await openDashboard(signedIn, hash);
    await ready(page);
    await expect.poll(() => wireSince(bili, since), place).toEqual(wireOf(place));
    await page.close();
  }
  const since = bili.log.length;
  for (const [, hash, ready] of PLACES) {
    const page = await openDashboard(signedIn, hash);
    await ready(page);
    await page.close();
  }
  expect(wireSince(bili, since, [])).toEqual([]);
});
