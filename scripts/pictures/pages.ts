import { PEOPLE } from '../../tests/fake-bili/index.ts';
import type { Stage } from './stage.ts';
import type { Subject } from './subjects.ts';

/** As they stand in the navigation, and some that are reached from elsewhere. */
const ROUTES = [
  ...['followings', 'groups', 'rules', 'toview', 'history', 'stats', 'relations', 'find'],
  ...['changes', 'names', 'account', 'snapshots', 'journal', 'check', 'settings'],
  ...[`user/${PEOPLE.rich}`, 'welcome', 'nowhere'],
] as const;

async function dashboard({ dashboard: open, shoot }: Stage): Promise<void> {
  for (const route of ROUTES) {
    const page = await open(`#/${route}`);
    await page.waitForTimeout(600);
    await shoot(page, route.replace('/', '-'));
    await page.close();
  }
}

/** The panels in the order of their use, and what opens in them. */
async function panels({ space, shoot }: Stage): Promise<void> {
  const page = await space(PEOPLE.rich);
  const stats = page.getByRole('region', { name: '数据', exact: true });
  await stats.scrollIntoViewIfNeeded();
  const closed = stats.locator('button[aria-expanded="false"]');
  await closed.first().click();
  await page.waitForTimeout(1_500);
  const same = page.getByRole('region', { name: '共同关注', exact: true });
  await same.scrollIntoViewIfNeeded();
  await same.getByText(/位/).first().waitFor();
  // The site's bar sticks to the top of the window, over what is scrolled there.
  await page.setViewportSize({ width: 1440, height: 3_000 });
  await page.evaluate(() => scrollTo(0, 0));
  await shoot(page.locator('bilideck-panels'), 'all');
  await page.setViewportSize({ width: 1440, height: 1_100 });
  await page.locator('bilideck-opener').getByRole('button').click();
  await shoot(page, 'menu');
}

/** People with whom not everything can be done. */
async function standing({ bili, space, shoot }: Stage): Promise<void> {
  for (const who of ['deleted', 'banned', 'blocker', 'blacked', 'private', 'empty'] as const) {
    const page = await space(PEOPLE[who]);
    // Of some there is nothing to show; then there is no element to be seen.
    await page.locator('bilideck-panels').waitFor({ state: 'attached' });
    await page.waitForTimeout(2_000);
    await shoot(page, who);
    await page.close();
  }
  const [secret] = bili.state.viewer.whispers.keys();
  if (secret !== undefined) await shoot(await space(secret), 'secret');
}

export const PAGES = {
  panels: { take: panels },
  standing: { take: standing },
  dashboard: { take: dashboard },
} as const satisfies Readonly<Record<string, Subject>>;
