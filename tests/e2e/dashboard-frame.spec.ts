import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Opened } from '../support/browser.ts';
import { ask, expect, test } from './fixtures.ts';

/** PRODUCT's routes, and how each stands when it is opened. */
const ROUTES = {
  followings: '关注',
  groups: '分组',
  rules: '规则',
  toview: '稍后再看',
  history: '历史记录',
  stats: '统计',
  relations: '关系',
  changes: '变化',
  names: '名称查询',
  account: '账号',
  snapshots: '快照',
  journal: '操作记录',
  check: '自检',
  settings: '设置',
} as const;

async function openDashboard({ context, extensionId }: Opened, hash = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/dashboard.html${hash}`);
  return page;
}

const opened = (page: Page, view: string) =>
  expect(page.locator(`main[data-view="${view}"]:not([data-state="loading"])`)).toHaveCount(1);

test('every page has its address, its title and its mark in the navigation', async ({
  signedIn,
}) => {
  const page = await openDashboard(signedIn);
  // The bare address is that of the first page that is built.
  await opened(page, 'groups');
  const nav = page.getByRole('navigation', { name: '页面' });
  for (const [view, name] of Object.entries(ROUTES)) {
    await nav
      .getByRole('link', { name, exact: true })
      .or(nav.locator(`a[href="#/${view}"]`))
      .first()
      .click();
    await opened(page, view);
    await expect(page).toHaveURL(new RegExp(`#/${view}$`));
    await expect(page).toHaveTitle(`${name} · Bilideck`);
    await expect(nav.locator('[aria-current]')).toHaveAttribute('href', `#/${view}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  }
  await page.goBack();
  await opened(page, 'check');
  await page.goForward();
  await opened(page, 'settings');
  await page.reload();
  await opened(page, 'settings');
});

test('an address that leads nowhere says so and offers the way', async ({ signedIn }) => {
  const page = await openDashboard(signedIn, '#/user/abc');
  await opened(page, 'unknown');
  await expect(page.getByText('#/user/abc')).toBeVisible();
  await page.getByRole('main').getByRole('link').click();
  await opened(page, 'groups');
});

test('the lists are those of the popup, and each is found where it was left', async ({
  bili,
  signedIn,
}) => {
  const page = await openDashboard(signedIn, '#/toview');
  await expect(page.locator('main[data-view="toview"][data-state="ready"]')).toHaveCount(1);
  const nav = page.getByRole('navigation', { name: '页面' });
  // Known without asking: the list that has just been read.
  await expect(nav.locator('a[href="#/toview"]')).toContainText(
    String(bili.state.viewer.toview.length),
  );
  const rows = page.getByRole('main').getByRole('listitem');
  await rows.first().hover();
  await page.mouse.wheel(0, 3_000);
  const top = () => page.locator('main li[data-index]').first().getAttribute('data-index');
  await expect.poll(async () => Number(await top())).toBeGreaterThan(20);
  const left = await top();

  await nav.locator('a[href="#/settings"]').click();
  await opened(page, 'settings');
  await page.goBack();
  await expect.poll(top).toBe(left);
});

test('a run is seen, paused, continued and cancelled from any page', async ({ bili, signedIn }) => {
  const page = await openDashboard(signedIn, '#/settings');
  await opened(page, 'settings');
  const status = page.getByRole('complementary', { name: '进行中的任务' });
  await expect(status).toBeEmpty();
  const items = bili.state.viewer.toview.slice(0, 40).map(({ aid }) => ({
    id: String(aid),
    title: `av${aid}`,
    target: { folder: 0, aid },
  }));
  const mids = [...bili.state.viewer.followings.keys()].slice(0, 18);
  expect(items.length).toBeGreaterThan(0);
  await ask(page, 'runs.start', {
    kind: 'unfollow',
    params: {},
    items: mids.map((mid) => ({ id: String(mid), title: String(mid), target: { mid } })),
  });
  const run = status.locator('[data-status]');
  await expect(run).toContainText('/ 18');
  await page.getByRole('navigation').locator('a[href="#/rules"]').click();
  await opened(page, 'rules');
  await status.getByRole('button', { name: '暂停' }).click();
  await expect(run).toHaveAttribute('data-status', 'paused');
  await status.getByRole('button', { name: '继续' }).click();
  await expect(run).toHaveAttribute('data-status', 'running');
  await status.getByRole('button', { name: '取消', exact: true }).click();
  await expect(run).toHaveCount(0);
});

test('one skip link, a drawer in a narrow window, nothing cut off', async ({ signedIn }) => {
  const page = await openDashboard(signedIn, '#/journal');
  await opened(page, 'journal');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到内容' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page).toHaveURL(/#\/journal$/);

  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  for (const width of [1_440, 1_000, 720, 500]) {
    await page.setViewportSize({ width, height: 500 });
    for (const view of ['groups', 'toview', 'settings', 'followings', 'welcome']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/${view}`);
      await opened(page, view);
      expect(await overflow(), `${view} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  const menu = page.getByRole('button', { name: '打开导航' });
  await menu.click();
  const nav = page.getByRole('navigation', { name: '页面' });
  await expect(nav.locator('a[href="#/settings"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(nav.locator('a[href="#/settings"]')).toBeHidden();
  await expect(menu).toBeFocused();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page (${theme})`, async ({ signedIn }) => {
    const page = await openDashboard(signedIn);
    await page.emulateMedia({ colorScheme: theme });
    for (const view of [...Object.keys(ROUTES), 'welcome', 'nowhere']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/${view}`);
      await opened(page, view === 'nowhere' ? 'unknown' : view);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [view, id, nodes[0]?.html])).toEqual([]);
    }
  });
}
