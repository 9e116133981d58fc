import { PEOPLE } from '../fake-bili/index.ts';
import type { Opened } from '../support/browser.ts';
import { expect, spaceUrl, test } from './fixtures.ts';

async function openShared({ context }: Opened) {
  const page = await context.newPage();
  await page.goto(spaceUrl(PEOPLE.rich));
  const panel = page.getByRole('region', { name: '共同关注' });
  await panel.scrollIntoViewIfNeeded();
  await expect(panel).toHaveAttribute('data-state', 'ready');
  await panel.getByRole('button', { name: '共 88 位' }).click();
  await expect(panel.getByRole('listitem').first()).toBeVisible();
  return panel;
}

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

test('the filter finds people by the name of a group', async ({ signedIn }) => {
  const panel = await openShared(signedIn);
  const all = await panel.getByRole('listitem').count();
  const group = await panel
    .locator('li b')
    .first()
    .evaluate((name) => name.textContent ?? '');
  await panel.getByRole('searchbox').fill(group);
  await expect.poll(() => panel.getByRole('listitem').count()).toBeLessThan(all);
  for (const words of await panel.getByRole('listitem').allTextContents()) {
    expect(words).toContain(group);
  }
});

test('a shared person opens in the dashboard', async ({ signedIn }) => {
  const panel = await openShared(signedIn);
  const row = panel.getByRole('listitem').first();
  const mid = /\d+$/.exec((await row.getByRole('link').getAttribute('href')) ?? '')?.[0];
  await row.hover();
  const opened = signedIn.context.waitForEvent('page');
  await row.getByRole('button', { name: /在 Bilideck 中查看/ }).click();
  await expect.poll(async () => (await opened).url()).toContain(`dashboard.html#/user/${mid}`);
});

test('all pages come on demand', async ({ signedIn }) => {
  const panel = await openShared(signedIn);
  const rows = panel.getByRole('listitem');
  await expect(rows).toHaveCount(10);
  await panel.getByRole('button', { name: '加载更多' }).click();
  await expect(rows).toHaveCount(60);
  await panel.getByRole('button', { name: '加载更多' }).click();
  await expect(rows).toHaveCount(88);
  await expect(panel.getByRole('button', { name: '加载更多' })).toHaveCount(0);
});

test('at first there are faces and a number, and no list', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.rich));
  const panel = page.getByRole('region', { name: '共同关注' });
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.getByRole('button', { name: '共 88 位' })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await expect(panel.getByRole('listitem')).toHaveCount(0);
});

test('the filter looks through people who are not loaded yet', async ({ bili, signedIn }) => {
  const panel = await openShared(signedIn);
  const asked = () => bili.log.filter(({ operation }) => operation === 'sameFollowings').length;
  expect(asked()).toBe(1);
  const more = panel.getByRole('button', { name: '加载更多' });
  await panel.getByRole('searchbox').fill('没有人叫这个名字');
  await expect(panel).toContainText('没有符合的人');
  expect(asked()).toBe(2);
  await expect(more).toHaveCount(0);
  // Nothing scrolls inside the column, which scrolls itself.
  const scrollers = await panel
    .locator('ul')
    .evaluateAll(
      (lists) => lists.filter((list) => getComputedStyle(list).overflowY !== 'visible').length,
    );
  expect(scrollers).toBe(0);
});
