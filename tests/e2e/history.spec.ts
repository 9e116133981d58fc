import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { FakeBili, HistoryEntry } from '../fake-bili/index.ts';
import type { Opened } from '../support/browser.ts';
import { expect, test } from './fixtures.ts';

type OpenPopup = (browser: Opened) => Promise<Page>;

const view = (popup: Page) => popup.locator('[data-view="history"]');
const outcome = (popup: Page, state: string) => popup.locator(`[data-outcome="${state}"]`);

async function openHistory(openPopup: OpenPopup, browser: Opened): Promise<Page> {
  const popup = await openPopup(browser);
  await popup.getByRole('tab', { name: '历史记录' }).click();
  await expect(view(popup)).toHaveAttribute('data-state', 'ready');
  return popup;
}

const dateOf = ({ view_at }: HistoryEntry) => new Date(view_at * 1000).toDateString();

/** The day of the newest view, and how many views it has. */
function newestDay(bili: FakeBili) {
  const [first] = bili.state.viewer.history;
  if (!first) throw new Error('the viewer has no history');
  return bili.state.viewer.history.filter((entry) => dateOf(entry) === dateOf(first));
}

/** Scrolls until the end of the list is told. */
async function scrollToEnd(popup: Page) {
  const end = popup.getByText('没有更早的记录了');
  const list = popup.getByRole('list', { name: '历史记录' });
  await expect(async () => {
    await list.evaluate((element) => {
      const scroller = element.parentElement;
      scroller?.scrollTo({ top: scroller.scrollHeight });
    });
    await expect(end).toBeVisible({ timeout: 300 });
  }).toPass({ timeout: 60_000 });
}

const sizeOf = async (popup: Page) =>
  Number(await popup.getByRole('listitem').last().getAttribute('aria-setsize'));

test('the list ends, and has no row twice when somebody watches meanwhile', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(90_000);
  const popup = await openHistory(openPopup, signedIn);
  const count = bili.state.viewer.history.length;
  const [newest] = bili.state.viewer.history;
  if (!newest) throw new Error('the viewer has no history');
  // Watched elsewhere: everything moves one place down.
  bili.state.viewer.history.unshift({ ...newest, kid: 999_999, view_at: newest.view_at + 60 });
  await scrollToEnd(popup);
  expect(await sizeOf(popup)).toBe(count);
  const sent = bili.log.filter(({ operation }) => operation === 'historyCursor').length;
  // The end is the end: a zero cursor would start at the top again.
  await popup.getByRole('list', { name: '历史记录' }).evaluate((element) => {
    element.parentElement?.scrollTo({ top: 0 });
  });
  await scrollToEnd(popup);
  expect(bili.log.filter(({ operation }) => operation === 'historyCursor')).toHaveLength(sent);
});

test('kinds, those the service does not know included', async ({ bili, signedIn, openPopup }) => {
  test.setTimeout(90_000);
  const popup = await openHistory(openPopup, signedIn);
  for (const [name, kinds] of [
    ['直播', ['live']],
    ['番剧', ['pgc']],
    ['文集', ['article-list']],
  ] as const) {
    const wanted: readonly string[] = kinds;
    const count = bili.state.viewer.history.filter(({ business }) => wanted.includes(business));
    await popup.getByRole('button', { name, exact: true }).click();
    await expect(popup.getByRole('button', { name, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    if (count.length === 0) {
      await expect(view(popup)).toHaveAttribute('data-state', 'empty', { timeout: 30_000 });
      continue;
    }
    await expect(view(popup)).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
    await scrollToEnd(popup);
    expect(await sizeOf(popup)).toBe(count.length);
  }
});

test('the service searches, and says when it finds nothing', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openHistory(openPopup, signedIn);
  const title = await popup.getByRole('checkbox').nth(2).getAttribute('aria-label');
  const search = popup.getByRole('searchbox');
  await search.fill(title ?? '');
  await expect(popup.getByRole('checkbox').first()).toHaveAttribute('aria-label', title ?? '');
  await expect
    .poll(() => bili.log.find(({ operation }) => operation === 'historySearch')?.query['keyword'])
    .toBe(title);
  await search.fill('没有这样的标题');
  await expect(view(popup)).toHaveAttribute('data-state', 'empty');
  await expect(view(popup)).toContainText('没有符合条件的记录');
  await search.fill('');
  await expect(view(popup)).toHaveAttribute('data-state', 'ready');
});

test('one row is deleted at once, several after a look, and stay away', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(60_000);
  const [first, second, third, fourth] = bili.state.viewer.history;
  const popup = await openHistory(openPopup, signedIn);
  await popup.getByRole('button', { name: '删除（不能撤销）' }).first().click();
  await expect(outcome(popup, 'done')).toContainText('删除历史记录');
  expect(bili.state.viewer.history[0]).toBe(second);
  // Nothing brings it back, so nothing pretends to.
  await expect(outcome(popup, 'done').getByRole('button', { name: '撤销' })).toHaveCount(0);

  await popup.getByRole('checkbox').first().click();
  await popup
    .getByRole('checkbox')
    .nth(1)
    .click({ modifiers: ['Shift'] });
  await expect(popup.getByText('已选 2 条')).toBeVisible();
  await popup.keyboard.press('Delete');
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText('删除的历史无法恢复');
  expect(bili.state.viewer.history).toContain(third);
  await dialog.getByRole('button', { name: '删除历史记录' }).click();
  await expect(outcome(popup, 'done')).toContainText('完成 2', { timeout: 20_000 });
  expect(bili.state.viewer.history[0]).toBe(fourth);
  for (const gone of [first, second, third]) expect(bili.state.viewer.history).not.toContain(gone);

  const again = await openHistory(openPopup, signedIn);
  const count = bili.state.viewer.history.length;
  await scrollToEnd(again);
  expect(await sizeOf(again)).toBe(count);
});

test('a whole day is deleted, also what was not scrolled to', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(90_000);
  const { history } = bili.state.viewer;
  const [newest] = history;
  if (!newest) throw new Error('the viewer has no history');
  // A busy day: more than two pages of it, at noon whatever the hour of the test.
  const noon = new Date();
  noon.setDate(noon.getDate() + 1);
  noon.setHours(12, 0, 0, 0);
  const busy = Array.from({ length: 70 }, (_, index) => ({
    ...newest,
    kid: 900_000 + index,
    view_at: noon.getTime() / 1000 - index,
  }));
  history.unshift(...busy);
  const day = newestDay(bili);
  expect(day).toHaveLength(70);
  const rest = history.length - day.length;
  const popup = await openHistory(openPopup, signedIn);
  await popup.getByRole('button', { name: '删除这一天' }).first().click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText('70 项', { timeout: 20_000 });
  const { violations } = await new AxeBuilder({ page: popup }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await dialog.getByRole('button', { name: '删除历史记录' }).click();
  await expect.poll(() => bili.state.viewer.history.length, { timeout: 40_000 }).toBe(rest);
  await expect(outcome(popup, 'done')).toContainText('完成 70', { timeout: 40_000 });
  await scrollToEnd(popup);
  expect(await sizeOf(popup)).toBe(rest);
});

test('clearing wants the word typed', async ({ bili, signedIn, openPopup }) => {
  test.setTimeout(60_000);
  const popup = await openHistory(openPopup, signedIn);
  const count = bili.state.viewer.history.length;
  await popup.getByRole('button', { name: '清空', exact: true }).click();
  const dialog = popup.getByRole('dialog');
  const go = dialog.getByRole('button', { name: '清空历史记录' });
  await expect(dialog).toContainText('不能恢复');
  await expect(go).toBeDisabled();
  await dialog.getByRole('textbox').fill('清');
  await expect(go).toBeDisabled();
  await popup.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(bili.state.viewer.history).toHaveLength(count);

  await popup.getByRole('button', { name: '清空', exact: true }).click();
  await dialog.getByRole('textbox').fill('清空');
  await go.click();
  await expect(view(popup)).toHaveAttribute('data-state', 'empty', { timeout: 20_000 });
  await expect(view(popup)).toContainText('没有历史记录');
  expect(bili.state.viewer.history).toEqual([]);
});

test('recording is paused and resumed, and the state is told', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openHistory(openPopup, signedIn);
  await popup.getByRole('button', { name: '暂停记录' }).click();
  await expect(popup.getByText('历史记录已暂停')).toBeVisible();
  expect(bili.state.viewer.historyPaused).toBe(true);
  await popup.reload();
  await expect(popup.getByText('历史记录已暂停')).toBeVisible();
  await popup.getByRole('button', { name: '恢复记录' }).click();
  await expect(popup.getByText('历史记录已暂停')).toHaveCount(0);
  expect(bili.state.viewer.historyPaused).toBe(false);
});

test('a block leaves the rows, and says when it goes on', async ({ bili, signedIn, openPopup }) => {
  const popup = await openHistory(openPopup, signedIn);
  const size = await sizeOf(popup);
  bili.faults.add({ match: { operation: 'historyCursor' }, kind: 'http-412-html' });
  await popup.getByRole('button', { name: '刷新' }).click();
  await expect(view(popup)).toContainText('B站暂时拦截了请求');
  expect(await sizeOf(popup)).toBe(size);
  await expect(popup.getByText('暂停请求至')).toBeVisible({ timeout: 10_000 });
});

test('the popup counts requests and leads to the dashboard', async ({ signedIn, openPopup }) => {
  const popup = await openHistory(openPopup, signedIn);
  await expect(popup.getByText(/^近 1 小时请求 [1-9]\d* 次$/)).toBeAttached();
  await expect(popup.getByRole('link', { name: '操作记录' })).toHaveAttribute(
    'href',
    '/dashboard.html#/journal',
  );
  await expect(popup.getByRole('link', { name: '管理页' })).toHaveAttribute(
    'href',
    '/dashboard.html',
  );
});
