import { isAccessible } from '../axe.ts';
import { test } from '../fixtures.ts';
import { openDashboard, opened, ROUTES } from '../pages/dashboard.ts';

/** Pages that say no more than what will be there; that of the rules stands for them. */
const ALIKE = ['stats', 'changes', 'snapshots', 'check'];

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page (${theme})`, async ({ signedIn }) => {
    const page = await openDashboard(signedIn);
    await page.emulateMedia({ colorScheme: theme });
    const views = Object.keys(ROUTES).filter((view) => !ALIKE.includes(view));
    for (const view of [...views, 'welcome', 'nowhere']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/${view}`);
      await opened(page, view === 'nowhere' ? 'unknown' : view);
      await isAccessible(page, theme, { what: view });
    }
  });
}
