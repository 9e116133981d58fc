import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

/** How long every answer takes: who asks meanwhile is asking beside it. */
const ANSWER_MS = 300;
/** Of the allowance of a page that was just opened; how quick it is, its unit tests say. */
const AT_ONCE = 3;

const PANELS = 4;

test('the panels of a person are asked for three at a time, and not again on the next visit', async ({
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
  for (const host of ['api.bilibili.com', 'api.live.bilibili.com']) {
    bili.faults.add({ match: { host }, kind: 'slow', delayMs: ANSWER_MS });
  }
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
  for (const [place, { atMs }] of first.slice(AT_ONCE).entries()) {
    expect(atMs - (first[place]?.atMs ?? 0)).toBeGreaterThanOrEqual(ANSWER_MS);
  }
  expect(await visit()).toEqual([]);
});
