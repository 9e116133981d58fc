import type { Page } from '@playwright/test';
import type { FakeBili } from '../fake-bili/index.ts';
import type { Opened } from '../support/browser.ts';
import { expect, test } from './fixtures.ts';

const view = (popup: Page) => popup.locator('[data-view="history"]');

async function openHistory(openPopup: (browser: Opened) => Promise<Page>, browser: Opened) {
  const popup = await openPopup(browser);
  await popup.getByRole('tab', { name: '历史记录' }).click();
  await expect(view(popup)).toHaveAttribute('data-state', 'ready');
  return popup;
}

const pad = (part: number) => String(part).padStart(2, '0');
const dateText = (ms: number) => {
  const date = new Date(ms);
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
};

/** The author of most views that have one. */
function busiestAuthor({ state }: FakeBili) {
  const counts = new Map<number, number>();
  for (const { mid, business } of state.viewer.history) {
    if (business !== 'pgc') counts.set(mid, (counts.get(mid) ?? 0) + 1);
  }
  const [mid = 0, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return { mid, count, name: state.people.get(mid)?.name ?? '' };
}

test('a jump to a day lists it and what was before, without the pages in between', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const { history } = bili.state.viewer;
  const target = history[Math.floor(history.length * 0.7)];
  if (!target) throw new Error('the viewer has a history');
  const day = dateText(target.view_at * 1000);
  const popup = await openHistory(openPopup, signedIn);
  await popup.getByRole('button', { name: '跳到某一天' }).click();
  const input = popup.getByLabel('看这天和更早的');
  await expect(input).toBeFocused();
  const from = bili.log.length;
  await input.fill(day);
  const first = history.find(({ view_at }) => dateText(view_at * 1000) <= day);
  await expect(view(popup).locator('li[aria-posinset="1"] [id*="@"]')).toHaveAttribute(
    'id',
    `${first?.business}_${first?.kid}@${first?.view_at}`,
  );
  const pages = bili.log.slice(from).filter(({ operation }) => operation === 'historyCursor');
  expect(pages.length).toBeLessThanOrEqual(2);
  await popup.getByRole('button', { name: '回到最新' }).click();
  const newest = history[0];
  await expect(
    view(popup).locator(`[id="${newest?.business}_${newest?.kid}@${newest?.view_at}"]`),
  ).toBeVisible();
});

test('everything of an uploader is looked for, planned and deleted', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(90_000);
  const { viewer } = bili.state;
  const author = busiestAuthor(bili);
  const before = viewer.history.length;
  const first = viewer.history.findIndex(({ mid }) => mid === author.mid);
  // In sight, so that its menu can be opened.
  viewer.history.unshift(
    ...viewer.history
      .splice(first, 1)
      .map((one) => ({ ...one, view_at: Math.floor(Date.now() / 1000) })),
  );
  const popup = await openHistory(openPopup, signedIn);
  const row = view(popup).locator('li[aria-posinset="1"]');
  await row.getByRole('button', { name: '更多操作' }).click();
  await popup.getByRole('menuitem', { name: `删除「${author.name}」的全部记录` }).click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText(`找遍了 ${before} 条历史`, { timeout: 60_000 });
  await expect(dialog).toContainText(`的有 ${author.count} 条`);
  expect(viewer.history).toHaveLength(before);
  await dialog.getByRole('button', { name: '删除历史记录' }).click();
  await expect
    .poll(() => viewer.history.some(({ mid }) => mid === author.mid), { timeout: 30_000 })
    .toBe(false);
  expect(viewer.history).toHaveLength(before - author.count);
});

test('looking for a device can be stopped, and then says how far it went', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(60_000);
  const popup = await openHistory(openPopup, signedIn);
  const row = view(popup).locator('li[aria-posinset]').filter({ hasText: /手机/ }).first();
  await row.getByRole('button', { name: '更多操作' }).click();
  await popup.getByRole('menuitem', { name: '删除「手机」的全部记录' }).click();
  await expect(view(popup)).toContainText('正在找「手机」的记录');
  await popup.getByRole('button', { name: '就到这里' }).click();
  await expect(popup.getByRole('dialog')).toContainText('只看了最近的');
  await popup.keyboard.press('Escape');
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('what was left in the middle leads back there; what is for good looks like it', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openHistory(openPopup, signedIn);
  const onward = popup.getByRole('link', { name: /^继续看/ }).first();
  const href = (await onward.getAttribute('href')) ?? '';
  const row = view(popup)
    .getByRole('listitem')
    .filter({ has: popup.getByRole('link', { name: /^继续看/ }) })
    .first();
  const id = await row.locator('[id*="@"]').getAttribute('id');
  const entry = bili.state.viewer.history.find(
    ({ business, kid, view_at }) => `${business}_${kid}@${view_at}` === id,
  );
  const { searchParams } = new URL(href);
  // The service never says more than the video is long.
  const { duration = 0 } = bili.state.videos.get(entry?.aid ?? 0) ?? {};
  expect(Number(searchParams.get('t'))).toBe(Math.min(entry?.progress ?? 0, duration - 1));
  const colourOf = (name: string) =>
    popup
      .getByRole('button', { name })
      .first()
      .evaluate((button) => getComputedStyle(button).color);
  expect(await colourOf('删除（不能撤销）')).not.toBe(await colourOf('更多操作'));
});
