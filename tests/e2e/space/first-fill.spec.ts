import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

/** Two requests were never closer than this before a page that opens had an allowance. */
const GAP_MS = 400;

const PANELS = 4;

test('the panels of a person are asked for together, and not again on the next visit', async ({
  signedIn,
  bili,
}) => {
  // The context menu asks for the groups on its own.
  await expect.poll(() => bili.log.some(({ operation }) => operation === 'groups')).toBe(true);
  const page = await signedIn.context.newPage();
  // High enough to have every panel in sight.
  await page.setViewportSize({ width: 1440, height: 4_000 });
  const visit = async () => {
    const from = bili.log.length;
    await page.goto(spaceUrl(PEOPLE.rich));
    await expect(page.locator('bilideck-panels section[data-state="ready"]')).toHaveCount(PANELS);
    return bili.log.slice(from).filter(({ host }) => host.startsWith('api'));
  };
  const first = await visit();
  expect(first.map(({ operation }) => operation).sort()).toEqual([
    'medalWall',
    'mutualRelation',
    'navNum',
    'sameFollowings',
    'upStat',
    // In place of the figures that the site shows itself: what has become of the account.
    'userCard',
  ]);
  const times = first.map(({ atMs }) => atMs);
  expect(Math.max(...times) - Math.min(...times)).toBeLessThan((first.length - 1) * GAP_MS);
  expect(await visit()).toEqual([]);
});
