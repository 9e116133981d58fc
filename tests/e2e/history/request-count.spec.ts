import { expect, test } from '../fixtures.ts';
import { openHistory } from './history.ts';

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
