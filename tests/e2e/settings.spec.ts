import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type FakeBili, PEOPLE } from '../fake-bili/index.ts';
import type { Opened } from '../support/browser.ts';
import { expect, spaceUrl, test } from './fixtures.ts';

const ALL = ['分组', '数据', '共同关注', '粉丝勋章'];

async function openDashboard({ context, extensionId }: Opened, hash: string) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/dashboard.html${hash}`);
  return page;
}

async function openSettings(browser: Opened) {
  const page = await openDashboard(browser, '#/settings');
  await expect(page.locator('[data-view="settings"]')).toHaveAttribute('data-state', 'ready');
  return page;
}

async function openSpace({ context }: Opened, mid: number) {
  const page = await context.newPage();
  await page.goto(spaceUrl(mid));
  return page;
}

const rowOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

/** Names of the panels in the page, from top to bottom. */
const panelsOf = (page: Page) =>
  page
    .getByRole('region')
    .evaluateAll((nodes) =>
      nodes.flatMap((node) =>
        node.matches('[data-view]') ? [node.getAttribute('aria-label')] : [],
      ),
    );

const rowsOf = (page: Page) => page.getByRole('switch').evaluateAll(namesOfSwitches);
const namesOfSwitches = (nodes: Element[]) =>
  nodes.map((node) => node.closest('label')?.textContent);

const asked = (bili: FakeBili, operation: string) =>
  bili.log.filter((entry) => entry.operation === operation).length;

test('a panel that is turned off goes from open pages and comes back; the others keep their state', async ({
  bili,
  signedIn,
}) => {
  const space = await openSpace(signedIn, PEOPLE.upA);
  await expect.poll(() => panelsOf(space)).toEqual(ALL);
  const groups = space.getByRole('region', { name: '分组', exact: true });
  await groups.scrollIntoViewIfNeeded();
  await groups.getByRole('button', { name: '新建分组' }).click();
  await groups.getByRole('textbox').fill('还没建好');

  const settings = await openSettings(signedIn);
  await settings.getByRole('switch', { name: '粉丝勋章' }).click();
  await expect.poll(() => panelsOf(space)).toEqual(['分组', '数据', '共同关注']);
  await expect(groups.getByRole('textbox')).toHaveValue('还没建好');

  // Nothing is asked for it any more: not on another page, nor after a reload.
  const before = asked(bili, 'medalWall');
  const other = await openSpace(signedIn, PEOPLE.rich);
  await expect(other.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
  await expect.poll(() => panelsOf(other)).toEqual(['分组', '数据', '共同关注']);
  await other.reload();
  await expect(other.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
  expect(asked(bili, 'medalWall')).toBe(before);

  await settings.getByRole('switch', { name: '粉丝勋章' }).click();
  await expect.poll(() => panelsOf(other)).toEqual(ALL);
  await expect.poll(() => panelsOf(space)).toEqual(ALL);
  const medals = other.getByRole('region', { name: '粉丝勋章' });
  await medals.scrollIntoViewIfNeeded();
  await expect(medals).toHaveAttribute('data-state', 'ready');
  await expect(groups.getByRole('textbox')).toHaveValue('还没建好');
});

test('the order is changed with the keyboard, told, followed at once, and kept', async ({
  signedIn,
}) => {
  const space = await openSpace(signedIn, PEOPLE.upA);
  const settings = await openSettings(signedIn);
  await expect.poll(() => panelsOf(space)).toEqual(ALL);
  const up = rowOf(settings, '粉丝勋章').last().getByRole('button', { name: '上移' });
  await up.focus();
  await settings.keyboard.press('Enter');
  await expect(settings.getByRole('status')).toHaveText('「粉丝勋章」现在是第 3 个，共 4 个');
  await expect(up).toBeFocused();
  await settings.keyboard.press('Enter');
  await settings.keyboard.press('Space');
  await expect(settings.getByRole('status')).toHaveText('「粉丝勋章」现在是第 1 个，共 4 个');
  await expect(up).toBeFocused();
  await expect(up).toHaveAttribute('aria-disabled', 'true');
  const order = ['粉丝勋章', '分组', '数据', '共同关注'];
  await expect.poll(() => panelsOf(space)).toEqual(order);

  const off = settings.getByRole('switch', { name: '数据' });
  await off.focus();
  await settings.keyboard.press('Space');
  await settings.keyboard.press('Alt+ArrowDown');
  await expect(settings.getByRole('status')).toHaveText('「数据」现在是第 4 个，共 4 个');
  await expect(off).toBeFocused();
  await expect(off).not.toBeChecked();
  await expect.poll(() => panelsOf(space)).toEqual(['粉丝勋章', '分组', '共同关注']);

  await settings.reload();
  await expect.poll(() => rowsOf(settings)).toEqual(['粉丝勋章', '分组', '共同关注', '数据']);
  await expect(off).not.toBeChecked();
  await space.reload();
  await expect.poll(() => panelsOf(space)).toEqual(['粉丝勋章', '分组', '共同关注']);

  await settings.getByRole('button', { name: '恢复默认' }).click();
  await expect(settings.getByRole('status')).toHaveText(/已恢复默认/);
  await expect.poll(() => rowsOf(settings)).toEqual(ALL);
  await expect.poll(() => panelsOf(space)).toEqual(ALL);
});

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
  // Longer than it takes to settle for a lesser place.
  await space.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2500)));
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

test('ids of another version are left alone', async ({ signedIn }) => {
  const settings = await openSettings(signedIn);
  await settings.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.set({
      panels: { order: ['groups', 'weather', 'medals'], off: ['weather'] },
    });
  });
  const order = ['分组', '数据', '共同关注', '粉丝勋章'];
  await expect.poll(() => rowsOf(settings)).toEqual(order);
  const space = await openSpace(signedIn, PEOPLE.upA);
  await expect.poll(() => panelsOf(space)).toEqual(order);
});

test('the same holds for the page of a person in the dashboard', async ({ signedIn }) => {
  const page = await openDashboard(signedIn, `#/user/${PEOPLE.upA}`);
  await expect.poll(() => panelsOf(page)).toEqual(ALL);
  const settings = await openSettings(signedIn);
  await settings.getByRole('button', { name: '上移 共同关注' }).click();
  await expect.poll(() => panelsOf(page)).toEqual(['分组', '共同关注', '数据', '粉丝勋章']);
  for (const name of ALL) await settings.getByRole('switch', { name, exact: true }).click();
  await expect(page.getByText('空间面板都关掉了')).toBeVisible();
  await page.getByRole('link', { name: '到设置里打开' }).click();
  await expect(page.locator('[data-view="settings"]')).toHaveAttribute('data-state', 'ready');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the settings (${theme})`, async ({ signedIn }) => {
    const page = await openSettings(signedIn);
    await page.emulateMedia({ colorScheme: theme });
    await page.getByRole('switch', { name: '共同关注' }).click();
    await page.getByRole('button', { name: '下移 数据' }).click();
    await expect(page.getByRole('status')).not.toBeEmpty();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}
