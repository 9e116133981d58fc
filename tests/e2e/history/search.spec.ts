import { expect, test } from '../fixtures.ts';
import { openHistory, sizeOf, view } from './history.ts';

test('the service searches, and says when it finds nothing; a block leaves the rows', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openHistory(openPopup, signedIn);
  await test.step('the popup counts requests and leads to the dashboard', async () => {
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
  await test.step('a title is found, and what nobody has is not', async () => {
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
  await test.step('a block leaves the rows, and says when it goes on', async () => {
    const size = await sizeOf(popup);
    bili.faults.add({ match: { operation: 'historyCursor' }, kind: 'http-412-html' });
    await popup.getByRole('button', { name: '刷新' }).click();
    await expect(popup.getByText(/暂停请求至 \d\d:\d\d/)).toBeVisible();
    expect(await sizeOf(popup)).toBe(size);
  });
});
