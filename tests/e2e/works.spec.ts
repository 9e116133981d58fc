import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type FakeBili, PEOPLE } from '../fake-bili/index.ts';
import { expect, spaceUrl, test } from './fixtures.ts';

const asked = (bili: FakeBili, operation: string) =>
  bili.log.filter((entry) => entry.operation === operation);

async function openWorks(page: Page, mid: number = PEOPLE.rich, rest = '?layout=new') {
  await page.goto(spaceUrl(mid, rest));
  const stats = page.getByRole('region', { name: '数据' });
  await stats.scrollIntoViewIfNeeded();
  await stats.getByRole('button', { name: '全部作品' }).click();
  const drawer = page.getByRole('dialog', { name: '作品' });
  return { drawer, view: drawer.locator('[data-view="works"]') };
}

test('a figure opens its list; each list is asked for when it is looked at', async ({
  bili,
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.rich, '?layout=new'));
  const stats = page.getByRole('region', { name: '数据' });
  await stats.scrollIntoViewIfNeeded();
  const figure = stats.getByRole('button', { name: /^专栏/ });
  await figure.click();
  const drawer = page.getByRole('dialog', { name: '作品' });
  const view = drawer.locator('[data-view="works"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  await expect(drawer.getByRole('tab', { name: '专栏' })).toHaveAttribute('aria-selected', 'true');
  expect(asked(bili, 'userArticles')).toHaveLength(1);
  expect(asked(bili, 'userVideos')).toHaveLength(0);

  await drawer.getByRole('tab', { name: '专栏' }).press('ArrowRight');
  await expect(drawer.getByRole('tab', { name: '文集' })).toBeFocused();
  await expect(view.getByText('科学科普手记 第1集')).toBeVisible();
  await drawer.getByRole('tab', { name: '专栏' }).click();
  await expect(view).toHaveAttribute('data-state', 'ready');
  expect(asked(bili, 'userArticles')).toHaveLength(1);

  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(figure).toBeFocused();
});

test('videos: all of them are there, drawn as they are scrolled to', async ({ bili, signedIn }) => {
  const page = await signedIn.context.newPage();
  const { drawer, view } = await openWorks(page);
  await expect(view).toHaveAttribute('data-state', 'ready');
  await expect(drawer.getByText('共 612 项')).toBeVisible();
  expect(await view.getByRole('listitem').count()).toBeLessThan(40);
  await view.getByRole('listitem').first().getByRole('link').focus();
  for (const size of [50, 100]) {
    await expect(view.getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(size));
    await page.keyboard.press('End');
  }
  await expect
    .poll(() => asked(bili, 'userVideos').map(({ query }) => query['pn']))
    .toEqual(['1', '2', '3']);
});

test('videos are searched, ordered and narrowed by the service', async ({ bili, signedIn }) => {
  const page = await signedIn.context.newPage();
  const { drawer, view } = await openWorks(page);
  await expect(view).toHaveAttribute('data-state', 'ready');
  await drawer.getByRole('combobox', { name: '排序' }).selectOption({ label: '最多播放' });
  await expect.poll(() => asked(bili, 'userVideos').at(-1)?.query['order']).toBe('click');
  await drawer.getByRole('combobox', { name: '分区' }).selectOption({ index: 1 });
  await expect.poll(() => asked(bili, 'userVideos').at(-1)?.query['tid']).not.toBe('0');
  await drawer.getByRole('searchbox').fill('深海热泉');
  await expect.poll(() => asked(bili, 'userVideos').at(-1)?.query['keyword']).toBe('深海热泉');
  await drawer.getByRole('searchbox').fill('没有这样的标题');
  await expect(view.getByText('没有符合条件的内容')).toBeVisible();
  // The site has a shortcut on plain letters; typing here is none of its business.
  await expect(drawer).toBeVisible();
});

test('a collection opens, in both orders, and leads back', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  const { drawer, view } = await openWorks(page);
  await drawer.getByRole('tab', { name: '合集' }).click();
  await view.getByRole('button', { name: /合集·潮汐锁定/ }).click();
  await expect(drawer.getByRole('heading', { name: '合集·潮汐锁定' })).toBeVisible();
  const first = view.getByRole('listitem').first();
  await expect(first).toHaveAttribute('aria-setsize', '40');
  const before = await first.innerText();
  await drawer.getByRole('combobox', { name: '排序' }).selectOption({ label: '倒序' });
  await expect(first).not.toHaveText(before);
  await drawer.getByRole('button', { name: '返回合集' }).click();
  await expect(view.getByRole('button', { name: /合集·潮汐锁定/ })).toBeVisible();
});

test('hidden lists, empty ones and refused ones have their own words', async ({
  bili,
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  const hidden = await openWorks(page, PEOPLE.private);
  await hidden.drawer.getByRole('tab', { name: '追番追剧' }).click();
  await expect(hidden.view).toHaveAttribute('data-state', 'private');

  const nothing = await openWorks(page, PEOPLE.empty);
  await nothing.drawer.getByRole('tab', { name: '音频' }).click();
  await expect(nothing.view).toHaveAttribute('data-state', 'empty');

  const clear = bili.faults.add({ match: { operation: 'userAudios' }, kind: 'code-500' });
  const refused = await openWorks(page);
  await refused.drawer.getByRole('tab', { name: '音频' }).click();
  await expect(refused.view).toHaveAttribute('data-state', 'failed', { timeout: 30_000 });
  clear();
  await refused.view.getByRole('button', { name: '重试' }).click();
  await expect(refused.view).toHaveAttribute('data-state', 'ready');
});

test('works are there for everybody, also signed out, and from the bar of other tabs', async ({
  browser_,
}) => {
  const page = await browser_.context.newPage();
  await page.goto(spaceUrl(PEOPLE.rich, '/dynamic?layout=new'));
  await page.getByRole('button', { name: '作品', exact: true }).click();
  const view = page.getByRole('dialog', { name: '作品' }).locator('[data-view="works"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
});

test('titles made to break a page stay titles', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  const { view } = await openWorks(page, PEOPLE.hostile);
  await expect(view).toHaveAttribute('data-state', 'ready');
  expect(await page.evaluate(() => Reflect.has(globalThis, '__pwned'))).toBe(false);
  expect(await view.locator('script, iframe, object').count()).toBe(0);
});

test('all uploads are read slowly, paused, carried on, and exported whole', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(150_000);
  const page = await signedIn.context.newPage();
  const { drawer } = await openWorks(page);
  await drawer.getByRole('button', { name: '导出投稿列表' }).click();
  await drawer.getByRole('button', { name: '分析全部投稿' }).click();
  const survey = drawer.locator('[data-survey]');
  await expect(survey).toContainText(/已读取 (50|100) \/ 612/, { timeout: 20_000 });
  await drawer.getByRole('button', { name: '暂停' }).click();
  await expect(survey).toHaveAttribute('data-survey', 'paused');

  // Elsewhere, later: the place was kept.
  await page.goto('about:blank');
  const again = await openWorks(page);
  await again.drawer.getByRole('button', { name: '导出投稿列表' }).click();
  await expect(again.drawer.locator('[data-survey="paused"]')).toContainText(/\/ 612/);
  await again.drawer.getByRole('button', { name: '继续' }).click();
  await expect(again.drawer.locator('[data-survey="done"]')).toContainText('612', {
    timeout: 100_000,
  });
  const pages = asked(bili, 'userVideos').map(({ query }) => query['pn']);
  expect(new Set(pages).size).toBe(13);
  // Beside the survey, each drawer has asked for its first page, once.
  expect(pages.length).toBeLessThanOrEqual(13 + 1);

  const saving = page.waitForEvent('download');
  await again.drawer.getByRole('button', { name: 'CSV 表格' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^bilibili-\d+-\d{4}-\d\d-\d\d\.csv$/);
  const csv = await readFile(await file.path(), 'utf8');
  expect(csv.startsWith('\uFEFF标题,')).toBe(true);
  expect(csv.match(/,https:\/\/www\.bilibili\.com\/video\/BV/g)).toHaveLength(612);

  const savingJson = page.waitForEvent('download');
  await again.drawer.getByRole('button', { name: 'JSON' }).click();
  const json = JSON.parse(await readFile(await (await savingJson).path(), 'utf8'));
  expect(json).toMatchObject({ mid: PEOPLE.rich, count: 612 });
});

test('-412 in the middle of a survey: it waits, and says until when', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(60_000);
  bili.faults.add({ match: { operation: 'userVideos', query: { pn: '2' } }, kind: 'code-412' });
  const page = await signedIn.context.newPage();
  const { drawer } = await openWorks(page);
  await drawer.getByRole('button', { name: '导出投稿列表' }).click();
  await drawer.getByRole('button', { name: '分析全部投稿' }).click();
  const survey = drawer.locator('[data-survey="waiting"]');
  await expect(survey).toContainText(/之后自动继续/, { timeout: 30_000 });
  await survey.getByRole('button', { name: '取消' }).click();
  await expect(drawer.locator('[data-survey="cancelled"]')).toContainText('50');
});

test('the works stand on the page of the dashboard too', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(`chrome-extension://${signedIn.extensionId}/dashboard.html#/user/${PEOPLE.upA}`);
  const works = page.locator('[data-view="works"]');
  await expect(works).toHaveAttribute('data-state', 'ready');
  await page.getByRole('button', { name: /^专栏/ }).first().click();
  await expect(works.getByRole('tab', { name: '专栏' })).toHaveAttribute('aria-selected', 'true');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the drawer (${theme})`, async ({ signedIn }) => {
    const page = await signedIn.context.newPage();
    const { drawer, view } = await openWorks(page, PEOPLE.rich, `?layout=new&theme=${theme}`);
    await drawer.getByRole('button', { name: '导出投稿列表' }).click();
    for (const name of ['视频', '合集', '追番追剧']) {
      await drawer.getByRole('tab', { name }).click();
      await expect(view).toHaveAttribute('data-state', 'ready');
      const { violations } = await new AxeBuilder({ page }).include('bilideck-panels').analyze();
      expect(violations.map(({ id, nodes }) => [name, id, nodes[0]?.html])).toEqual([]);
    }
  });
}
