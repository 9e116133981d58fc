import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { openSpace } from '../pages/space.ts';
import { ALL, asked, openSettings, panelsOf } from './settings.ts';

test('with all panels off nothing of ours is in the page, on any tab, until one is on', async ({
  bili,
  signedIn,
}) => {
  const settings = await openSettings(signedIn);
  for (const name of ALL) await settings.getByRole('switch', { name, exact: true }).click();
  const space = await openSpace(signedIn, PEOPLE.upA);
  const host = space.locator('bilideck-panels');
  await expect(space.locator('.aside, .nav-bar').first()).toBeVisible();
  await space.goto(spaceUrl(PEOPLE.upA, '/video'));
  await expect(space.locator('.nav-bar').first()).toBeVisible();
  // Old enough to have settled for a lesser place; there is nothing else to see of that.
  await space.waitForFunction(() => performance.now() > 2_500, null, { polling: 200 });
  await expect(host).toHaveCount(0);
  for (const operation of ['upStat', 'medalWall', 'sameFollowings', 'mutualRelation']) {
    expect([operation, asked(bili, operation)]).toEqual([operation, 0]);
  }
  await settings.getByRole('switch', { name: '粉丝勋章' }).click();
  await expect(host).toHaveCount(1);
  await space.goto(spaceUrl(PEOPLE.upA));
  await expect.poll(() => panelsOf(space)).toEqual(['粉丝勋章']);
  await settings.getByRole('switch', { name: '粉丝勋章' }).click();
  await expect(host).toHaveCount(0);
});
