import { expect, test } from '../fixtures.ts';
import { openShared } from './shared-panel.ts';

test('shared followings say in which of my groups they are', async ({ bili, signedIn }) => {
  const panel = await openShared(signedIn);
  const link = panel
    .locator('li a')
    .filter({ has: panel.page().locator('b') })
    .first();
  await expect(link).toBeVisible();
  const mid = Number(/\d+$/.exec((await link.getAttribute('href')) ?? '')?.[0]);
  const { tagids } = bili.state.viewer.followings.get(mid) ?? { tagids: new Set<number>() };
  const names = bili.state.viewer.groups
    .filter(({ tagid }) => tagids.has(tagid))
    .map(({ name }) => name);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) await expect(link.locator('b')).toContainText(name);
});
