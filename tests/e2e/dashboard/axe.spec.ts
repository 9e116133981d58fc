import { isAccessibleInBoth } from '../axe.ts';
import { test } from '../fixtures.ts';
import { openDashboard, opened, ROUTES } from '../pages/dashboard.ts';

/** Looked at by a test of their own, with more in them. */
const OWN = [
  'followings',
  'groups',
  'rules',
  'relations',
  'names',
  'account',
  'snapshots',
  'journal',
  'settings',
  'check',
];

test('axe finds nothing on the other pages', async ({ signedIn }) => {
  test.setTimeout(150_000);
  const page = await openDashboard(signedIn);
  const views = Object.keys(ROUTES).filter((view) => !OWN.includes(view));
  for (const view of [...views, 'welcome', 'nowhere']) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${view}`);
    await opened(page, view === 'nowhere' ? 'unknown' : view);
    await isAccessibleInBoth(page, view);
  }
});
