import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openShared } from './shared-panel.ts';

test('shared followings name my groups, open in the dashboard, and are searched beyond what is loaded', async ({
  bili,
  signedIn,
}) => {
  const panel = await openShared(signedIn);
  const rows = panel.getByRole('listitem');

  await test.step('in which of my groups they are', async () => {
    const link = rows.getByRole('link').filter({ has: panel.page().locator('b') });
    const mid = Number(/\d+$/.exec((await link.first().getAttribute('href')) ?? '')?.[0]);
    const { tagids } = bili.state.viewer.followings.get(mid) ?? { tagids: new Set<number>() };
    const names = bili.state.viewer.groups
      .filter(({ tagid }) => tagids.has(tagid))
      .map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) await expect(link.first().locator('b')).toContainText(name);
  });

  await test.step('one opens in the dashboard', async () => {
    const row = rows.first();
    const mid = /\d+$/.exec((await row.getByRole('link').getAttribute('href')) ?? '')?.[0];
    await row.hover();
    const opening = signedIn.context.waitForEvent('page');
    await row.getByRole('button', { name: /在 Bilideck 中查看/ }).click();
    const opened = await opening;
    await expect.poll(() => opened.url()).toContain(`dashboard.html#/user/${mid}`);
    await opened.close();
  });

  await test.step('the filter finds them by the name of a group', async () => {
    const all = await rows.count();
    const group = (await panel.locator('li b').first().textContent()) ?? '';
    await panel.getByRole('searchbox').fill(group);
    await expect.poll(() => rows.count()).toBeLessThan(all);
    for (const words of await rows.allTextContents()) expect(words).toContain(group);
  });

  await test.step('and looks through who is not loaded yet', async () => {
    // The page of the other person asked for theirs.
    const asked = () =>
      bili.log.filter(
        ({ operation, query }) =>
          operation === 'sameFollowings' && query['vmid'] === String(PEOPLE.rich),
      ).length;
    await panel.getByRole('searchbox').fill('没有人叫这个名字');
    await expect(panel).toContainText('没有符合条件的人');
    expect(asked()).toBe(2);
    await expect(panel.getByRole('button', { name: '加载更多' })).toHaveCount(0);
    // Nothing scrolls inside the column, which scrolls itself.
    const scrollers = await panel
      .locator('ul')
      .evaluateAll(
        (lists) => lists.filter((list) => getComputedStyle(list).overflowY !== 'visible').length,
      );
    expect(scrollers).toBe(0);
  });
});
